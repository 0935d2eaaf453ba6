package io.github.devrellint.report;

import java.util.Objects;

/** Name and version of this tool, for reports. */
public final class ToolInfo {

    public static final String NAME = "devrel-lint";

    /** From the manifest of the jar; {@code unreleased} where the classes are in no jar. */
    public static final String VERSION =
            Objects.requireNonNullElse(
                    ToolInfo.class.getPackage().getImplementationVersion(), "unreleased");

    private ToolInfo() {}
}
