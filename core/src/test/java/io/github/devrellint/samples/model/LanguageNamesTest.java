package io.github.devrellint.samples.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.CodeLanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageNamesTest {

    @ParameterizedTest
    @CsvSource({
        "js, javascript",
        "JS, javascript",
        "node, javascript",
        "mjs, javascript",
        "ts, typescript",
        "py, python",
        "bash, shell",
        "sh, shell",
        "zsh, zsh",
        "yml, yaml",
        "rs, rust",
        "kt, kotlin",
        "kts, kotlin",
        "mts, typescript",
        "tsx, tsx",
        "typescriptreact, tsx",
        "javascriptreact, jsx",
        "go, go",
        "gvy, groovy",
        "gradle, gradle",
        "golang, go",
        "docker, dockerfile",
        "proto, protobuf",
        "gql, graphql",
        "console, console",
        "shell-session, console",
        "jsx, jsx",
        "plaintext, text",
        "psql, psql",
        "no-such, no-such"
    })
    void knowsAliases(String alias, String canonical) {
        assertThat(LanguageNames.canonical(alias)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "javascrpt, javascript",
        "typscript, typescript",
        "pyhton, python",
        "bsah, bash",
        "jaav, java",
        "dockerfle, dockerfile",
        "yamll, yaml"
    })
    void seesSlips(String word, String meant) {
        assertThat(LanguageNames.slipOf(word)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java",
                "base",
                "site",
                "config",
                "result",
                "implementation",
                "vue-html",
                "x"
            })
    void takesOtherWordsForWhatTheyAre(String word) {
        assertThat(LanguageNames.slipOf(word)).isEmpty();
    }

    @Test
    void guessesOnlyTheUnmistakable() {
        assertThat(CodeLanguageDetector.of("{\"a\": 1}\n")).contains("json");
        assertThat(CodeLanguageDetector.of("<?xml version=\"1.0\"?>\n<a/>\n")).contains("xml");
        assertThat(CodeLanguageDetector.of("#!/usr/bin/env bash\nls\n")).contains("shell");
        assertThat(CodeLanguageDetector.of("#!/usr/bin/env python3\nx = 1\n")).contains("python");
        assertThat(CodeLanguageDetector.of("$ cargo build\n   Compiling x\n")).contains("console");
        assertThat(CodeLanguageDetector.of("import java.util.List;\n")).contains("java");
        assertThat(CodeLanguageDetector.of("src/\n├── main\n")).as("a tree").isEmpty();
        assertThat(CodeLanguageDetector.of("SELECT a\nFROM t;\n")).contains("sql");
        assertThat(CodeLanguageDetector.of("{a}\n")).isEmpty();
        assertThat(CodeLanguageDetector.of("x = 1\n")).isEmpty();
        assertThat(CodeLanguageDetector.of("")).isEmpty();
    }
}
