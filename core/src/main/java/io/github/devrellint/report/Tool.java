package io.github.devrellint.report;

import java.util.Objects;

/** What reports say of the tool that made them. */
final class Tool {

    static final String NAME = "devrel-lint";

    /** From the manifest of the jar; {@code unreleased} where the classes are in no jar. */
    static final String VERSION =
            Objects.requireNonNullElse(
                    Tool.class.getPackage().getImplementationVersion(), "unreleased");

    private Tool() {}
}
