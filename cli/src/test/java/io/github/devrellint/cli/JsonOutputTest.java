package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.devrellint.report.Reporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output of {@code --format json} is what its schema says. */
class JsonOutputTest {

    private static Schema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream in = Reporter.class.getResourceAsStream("/schemas/report.schema.json")) {
            schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(in);
        }
    }

    @Test
    void ofABlogFullOfFindings() {
        Run run = Run.in(Checkout.ROOT, "", "check", "--format", "json", "examples/jekyll-blog");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.stdout()).contains("\"rule\" : \"misspelling\"", "\"fix\" : null");
        assertValid(run.stdout());
    }

    @Test
    void ofAFileThatCannotBeChecked(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "No Markdown.\n");
        Run run = Run.in(folder, "", "check", "--format", "json", "notes.txt");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stdout()).contains("\"path\" : \"notes.txt\"");
        assertValid(run.stdout());
    }

    @Test
    void ofNothing(@TempDir Path folder) {
        Run run = Run.in(folder, "", "check", "--format", "json");
        assertThat(run.exit()).isEqualTo(2);
        assertValid(run.stdout());
        Run allowed = Run.in(folder, "", "check", "--format", "json", "--allow-empty");
        assertThat(allowed.exit()).isZero();
        assertValid(allowed.stdout());
    }

    @Test
    void schemaKnowsWrongFromRight() {
        assertThat(schema.validate("{\"findings\": []}", InputFormat.JSON)).isNotEmpty();
    }

    private static void assertValid(String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }
}
