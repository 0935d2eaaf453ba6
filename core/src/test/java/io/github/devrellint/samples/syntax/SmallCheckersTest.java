package io.github.devrellint.samples.syntax;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.format.DockerfileChecker;
import io.github.devrellint.samples.syntax.format.PropertiesChecker;
import org.junit.jupiter.api.Test;

class SmallCheckersTest {

    private static String docker(String code) {
        return Verdicts.of(new DockerfileChecker(), "dockerfile", code);
    }

    private static String properties(String code) {
        return Verdicts.of(new PropertiesChecker(), "properties", code);
    }

    @Test
    void checksDockerfiles() {
        assertThat(
                        docker(
                                "# syntax=docker/dockerfile:1\nFROM eclipse-temurin:17 AS build\n"
                                        + "RUN apt-get update \\\n  # comment\n  && fro x\n"
                                        + "RUN <<EOF\nfrm x\nEOF\nCOPY . .\n...\nCMD [\"java\"]\n"))
                .isEqualTo(VALID);
        assertThat(docker("FORM alpine\n"))
                .isEqualTo("1:1 \"FORM\": no such instruction; FROM is near");
        assertThat(docker("from alpine\n\nWORKDIR\n"))
                .isEqualTo("3:1 \"WORKDIR\": WORKDIR without an argument");
        assertThat(docker("docker build .\n")).isEqualTo(VALID);
    }

    @Test
    void checksProperties() {
        assertThat(properties("a=b\\u00e9\\\\users\n! \\user\nno separator\n")).isEqualTo(VALID);
        assertThat(properties("path=C:\\users\n"))
                .isEqualTo("1:8 \"\\u\": \\u without four hexadecimal digits");
    }
}
