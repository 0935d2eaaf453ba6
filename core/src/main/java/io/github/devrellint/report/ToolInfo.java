package io.github.devrellint.report;

import java.util.Objects;

/** Name and version of this tool, for reports. */
public final class ToolInfo {

    public static final String NAME = "devrel-lint";

    /** Where the project is at home. */
    public static final String HOME = "https://github.com/devrellint/devrel-lint";

    /** From the manifest of the jar; {@code unreleased} where the classes are in no jar. */
    public static final String VERSION =
            Objects.requireNonNullElse(
                    ToolInfo.class.getPackage().getImplementationVersion(), "unreleased");

    private ToolInfo() {}
}
