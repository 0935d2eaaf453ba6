package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.devrellint.site.generator.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class InitTest {

    @TempDir Path folder;

    @BeforeEach
    void writeBlog() throws IOException {
        Files.createDirectories(folder.resolve("_posts"));
        Files.writeString(folder.resolve("_config.yml"), "title: Blog\n");
        Files.writeString(folder.resolve("cspell.json"), "{\"words\": [\"Kintsugi\", \"frobn\"]}");
        Files.writeString(
                folder.resolve("_posts/2024-01-01-a.md"),
                "---\ntitle: A\n---\nWe mend a cup.\n\n```java\nint x = 1;\n```\n");
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("devrel-lint.yaml"));
    }

    @Test
    void writesWhatItFound() throws IOException {
        Run run = Run.in(folder, "", "init", "--yes");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.stdout()).startsWith("wrote devrel-lint.yaml and");
        assertThat(written())
                .contains(
                        "#   1 documents, 1 of them posts",
                        "#   made for jekyll",
                        "#   written in en (1)",
                        "#   code samples in java (1)",
                        "#   2 words accepted from cspell.json",
                        "# " + String.join(", ", Generator.names()) + ".\n",
                        "\nlanguage: en\n");
    }

    @Test
    void namesTheOtherLintersOfTheFolder() throws IOException {
        for (String name : new String[] {".markdownlint.yaml", "lychee.toml", ".vale.ini"}) {
            Files.writeString(folder.resolve(name), "");
        }
        Run.in(folder, "", "init", "--yes");
        assertThat(written())
                .contains(
                        "#   settings of other linters:"
                                + " .markdownlint.yaml, .vale.ini, cspell.json, lychee.toml;");
        assertThat(isValid(written())).isTrue();
    }

    @Test
    void whatItWritesIsValid() throws IOException {
        Run.in(folder, "", "init", "--yes");
        assertThat(isValid(written())).isTrue();
        assertThat(Run.in(folder, "", "check").stderr()).isEmpty();
    }

    /** Somebody takes the marks of the comments away. */
    @Test
    void whatItShowsIsValid() throws IOException {
        Run.in(folder, "", "init", "--yes");
        String all =
                written()
                        .lines()
                        .map(line -> line.replaceFirst("^( *)# ( *(?:- )?[\"\\w-]+:)", "$1$2"))
                        .collect(Collectors.joining("\n"));
        String config = all.substring(all.indexOf("site: auto"));
        assertThat(config).contains("\n      misspelling: warning", "\n  sample-language: off");
        assertThat(isValid(config)).isTrue();
        Files.writeString(folder.resolve("devrel-lint.yaml"), config);
        assertThat(Run.in(folder, "", "check").stderr()).isEmpty();
    }

    private boolean isValid(String yaml) throws IOException {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        String schema = Files.readString(folder.resolve(".devrel-lint/config.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(JsonMapper.shared().writeValueAsString(read), InputFormat.JSON)
                .isEmpty();
    }

    @Test
    void asksBeforeItWrites() {
        Run no = Run.in(folder, "\n", "init");
        assertThat(no.exit()).isEqualTo(2);
        assertThat(no.stdout()).contains("Write this to devrel-lint.yaml? [y/N]");
        assertThat(folder.resolve("devrel-lint.yaml")).doesNotExist();
        assertThat(Run.in(folder, "", "init").exit()).isEqualTo(2);
        assertThat(Run.in(folder, "y\n", "init").exit()).isZero();
        assertThat(folder.resolve("devrel-lint.yaml")).exists();
    }

    @Test
    void leavesAConfigurationAsItIs() throws IOException {
        Files.writeString(folder.resolve(".devrel-lint.yml"), "fail-on: never\n");
        Run run = Run.in(folder, "", "init", "--yes");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("there is a configuration already");
        assertThat(folder.resolve("devrel-lint.yaml")).doesNotExist();
    }

    @Test
    void offersABaseline() throws IOException {
        Files.writeString(
                folder.resolve("_posts/2024-01-02-b.md"),
                "---\ntitle: B\n---\n[Missing](missing.md)\n");
        assertThat(Run.in(folder, "", "check", "--only", "broken-link").exit()).isEqualTo(1);
        Run run = Run.in(folder, "y\ny\n", "init");
        assertThat(run.stdout())
                .contains("Accept today's findings, so that runs report only new ones? [y/N]")
                .containsPattern("accepted \\d+ findings?: \\.devrel-lint/baseline\\.json");
        assertThat(run.exit()).isZero();
        assertThat(Run.in(folder, "", "check", "--only", "broken-link").exit()).isZero();
    }

    private void writeOnManyPages() throws IOException {
        for (String name : new String[] {"b", "c", "d"}) {
            Files.writeString(
                    folder.resolve("_posts/2024-01-02-" + name + ".md"),
                    "---\ntitle: A\n---\nIt is a straighforward " + name + ".\n");
        }
    }

    @Test
    void proposesWordsThatManyPagesHave() throws IOException {
        writeOnManyPages();
        Run run = Run.in(folder, "y\n1\n", "init");
        assertThat(run.stdout())
                .contains("These words would be reported, and stand on 3 pages or more:")
                .contains("   1  straighforward  3 × in 3 files -> straightforward")
                .contains("accepted as right, in .devrel-lint/words.txt: straighforward\n");
        assertThat(folder.resolve(".devrel-lint/words.txt")).hasContent("straighforward");
        assertThat(Run.in(folder, "", "check", "--only", "misspelling").exit()).isZero();
    }

    @Test
    void acceptsOnlyWhatLooksLikeANameUnlessItIsTold() throws IOException {
        writeOnManyPages();
        assertThat(Run.in(folder, "", "init", "--yes").stdout()).doesNotContain("accepted");
        assertThat(folder.resolve(".devrel-lint/words.txt")).doesNotExist();
    }
}
