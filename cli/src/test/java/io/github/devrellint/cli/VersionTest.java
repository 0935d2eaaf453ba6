package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void namesVersionCommitAndJava() {
        Properties build = new Properties();
        build.putAll(Map.of("commit", "0123abc-dirty", "date", "2026-11-27"));

        assertThat(Version.line("1.2.3", build, "17.0.15+6"))
                .isEqualTo("devrel-lint 1.2.3 (0123abc-dirty, 2026-11-27), Java 17.0.15+6");
    }

    @Test
    void namesNoCommitWhereThereIsNoRepository() {
        Properties build = new Properties();
        build.putAll(Map.of("commit", "", "date", ""));

        assertThat(Version.line("1.2.3", build, "25")).isEqualTo("devrel-lint 1.2.3, Java 25");
    }

    /** What the build has filled in: all or nothing, and no name of a property. */
    @Test
    void isFilledInByTheBuild() {
        assertThat(new Version().getVersion())
                .singleElement()
                .asString()
                .matches(
                        "devrel-lint \\S+( packaged\\))?( \\([0-9a-f]{7,}(-dirty)?, \\d{4}-\\d\\d-\\d\\d\\))?,"
                                + " Java \\d\\S+");
    }
}
