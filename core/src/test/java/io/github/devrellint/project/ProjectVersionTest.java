package io.github.devrellint.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectVersionTest {

    @ParameterizedTest
    @CsvSource({
        "3.8.0, 3.8, true",
        "3.8.0, 3.8.1, false",
        "1.0.0-rc1, 1.0.0-rc1, true",
        "1.0.0, 1.0.0-rc1, false",
        "3.8.2-SNAPSHOT, 3.8.1, true",
        "3.8.2-SNAPSHOT, 3.8.0, false",
        "3.8.0-SNAPSHOT, 3.7.12, true",
        "3.8.0-SNAPSHOT, 3.7, true",
        "4.0.0-SNAPSHOT, 3.11.2, true",
        "4.0.0-SNAPSHOT, 2.9, false",
        "0.1.0-SNAPSHOT, 0.1.0, true",
        "0.1.0-SNAPSHOT, 0.0.7, true",
        "0-SNAPSHOT, 1.0, false",
        "1.0.0-SNAPSHOT, 1.0.0-beta, true",
    })
    void allows(String built, String named, boolean allowed) {
        assertThat(ProjectVersion.parse(built).allows(ProjectVersion.parse(named)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${revision}", "3.+", "x.y.z", "", "LATEST", "[1,2)", "99999999999"})
    void namesNoRelease(String text) {
        assertThat(ProjectVersion.parse(text)).isNull();
    }

    @Test
    void readsQualifiers() {
        assertThat(ProjectVersion.parse("33.2.1-jre").qualifier()).isEqualTo("-jre");
    }
}
