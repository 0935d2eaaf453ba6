package io.github.devrellint.report;

import java.util.Objects;

/** Name and version of this tool, for reports. */
final class ToolInfo {

    static final String NAME = "devrel-lint";

    /** From the manifest of the jar; {@code unreleased} where the classes are in no jar. */
    static final String VERSION =
            Objects.requireNonNullElse(
                    ToolInfo.class.getPackage().getImplementationVersion(), "unreleased");

    private ToolInfo() {}
}
