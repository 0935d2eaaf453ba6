package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors says what the reader of the configuration says. */
class ConfigSchemaTest {

    private static final Path FILE = Path.of("src/main/resources/schemas/config.schema.json");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    /** {@code -Dupdate} writes it. */
    @Test
    void isThatOfTheOptions() throws IOException {
        String made = JSON.writeValueAsString(ConfigSchema.make()).replace("\r", "") + "\n";
        if (System.getProperty("update") != null) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE)).isEqualTo(made);
    }

    private static boolean accepts(String yaml) throws IOException {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(FILE))
                .validate(JSON.writeValueAsString(read), InputFormat.JSON)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site: hugo\nexclude: vendor/**\nfail-on: never",
                "rules: {image-alt: off, misspelling: {severity: warning, words: [Kintsugi]}}",
                "rules: {sample-required: {unless: {tags: [opinion]}}}",
                "samples: {run: compile, timeout: 500ms, java: {release: 21}}",
                "links: {online: true}",
                "overrides: [{files: 'a/**', language: de, rules: {grammar: info}}]",
                "rules:"
            })
    void acceptsWhatIsRight(String yaml) throws IOException {
        assertThat(accepts(yaml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites: hugo",
                "site: wordpress",
                "fail-on: warn",
                "rules: {mispelling: off}",
                "rules: {misspelling: warn}",
                "rules: {misspelling: {dictionarys: [a.txt]}}",
                "samples: {timeout: soon}",
                "links: {online: maybe}"
            })
    void refusesWhatIsWrong(String yaml) throws IOException {
        assertThat(accepts(yaml)).isFalse();
    }
}
