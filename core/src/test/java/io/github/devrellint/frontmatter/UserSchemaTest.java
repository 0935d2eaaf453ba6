package io.github.devrellint.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.git.IgnoredParts;
import io.github.devrellint.rule.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserSchemaTest {

    @TempDir Path temporary;
    private Path base;

    @BeforeEach
    void makeBase() throws IOException {
        base = Files.createDirectory(temporary.toRealPath().resolve("site"));
    }

    private List<String> check(String schema, String frontMatter) throws IOException {
        Path file = Files.writeString(base.resolve("schema.json"), schema);
        var source = SourceText.of(base.resolve("post.md"), "---\n" + frontMatter + "\n---\n");
        FrontMatter matter = new DocumentParser().parse(source).frontMatter().orElseThrow();
        return UserSchema.read(file, base, new IgnoredParts())
                .check(matter.root(), new Span(0, 3))
                .map((Problem problem) -> source.text(problem.span()) + ": " + problem.message())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-07/schema#",
                "https://json-schema.org/draft/2019-09/schema",
                "https://json-schema.org/draft/2020-12/schema"
            })
    void drafts(String draft) throws IOException {
        String schema =
                """
                {"$schema": "%s", "properties": {"n": {"exclusiveMaximum": 3}}, "required": ["t"]}
                """
                        .formatted(draft);

        assertThat(check(schema, "n: 3"))
                .containsExactlyInAnyOrder(
                        "---: missing key \"t\"",
                        "3: \"n\": must have an exclusive maximum value of 3");
        assertThat(check(schema, "n: 2\nt: x")).isEmpty();
    }

    @Test
    void keywordsOfTheNewestDraft() throws IOException {
        String schema =
                """
                {"properties": {"a": true, "tags": {"prefixItems": [{"const": "x"}]}},
                 "unevaluatedProperties": false}
                """;

        assertThat(check(schema, "tags: [y]")).hasSize(1).first().asString().startsWith("y: ");
        assertThat(check(schema, "a: 1\ntags: [x]")).isEmpty();
    }

    @Test
    void datesAreTextsAsTheyAreWritten() throws IOException {
        String schema = "{\"properties\": {\"date\": {\"type\": \"string\", \"pattern\": \"Z$\"}}}";

        assertThat(check(schema, "date: 2023-05-26T10:00:00Z")).isEmpty();
        assertThat(check(schema, "date: 2023-05-26")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/schema.json",
                "http://localhost:1/schema.json",
                "../outside.json",
                "missing.json"
            })
    void nothingIsFetchedAndNothingReadOutside(String reference) throws IOException {
        Files.writeString(base.getParent().resolve("outside.json"), "{}");
        String schema = "{\"properties\": {\"a\": {\"$ref\": \"" + reference + "\"}}}";

        assertThatThrownBy(() -> check(schema, "a: 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The library's own words would quote the file. */
    @ParameterizedTest
    @ValueSource(strings = {"secret", "keys/secret", "link"})
    void whatGitIgnoresIsNotRead(String reference) throws IOException {
        Files.createDirectory(base.resolve(".git"));
        Files.writeString(base.resolve(".gitignore"), "/secret\nkeys/\n");
        Files.createDirectory(base.resolve("keys"));
        Files.writeString(base.resolve("secret"), "password");
        Files.writeString(base.resolve("keys/secret"), "password");
        Files.createSymbolicLink(base.resolve("link"), base.resolve("secret"));

        assertThatThrownBy(() -> check("{\"$ref\": \"" + reference + "\"}", "a: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a file that Git ignores, or outside of")
                .hasMessageNotContaining("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other.json",
                "other.yaml",
                "resource:init.yaml",
                "classpath:rules/terms.md"
            })
    void whatIsReferredToAndIsNoJsonIsAnError(String reference) throws IOException {
        Files.writeString(base.resolve("other.json"), "no json");
        Files.writeString(base.resolve("other.yaml"), "type: object\n");
        assertThatThrownBy(() -> check("{\"$ref\": \"" + reference + "\"}", "a: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("can't use the schema: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "no json"})
    void whatIsNoSchemaIsAnError(String schema) {
        assertThatThrownBy(() -> check(schema, "a: 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
