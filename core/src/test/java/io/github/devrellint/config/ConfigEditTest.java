package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigEditTest {

    private static final RuleId RULE = RuleId.of("image-alt");

    private static String edited(String yaml) {
        return ConfigEdit.switchOff(yaml, RULE)
                .map(
                        edit ->
                                new String(
                                        SourceText.of(Path.of("x"), yaml).encode(List.of(edit)),
                                        StandardCharsets.UTF_8))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                          | rules:~  image-alt: off~
                    # nothing~                  | # nothing~rules:~  image-alt: off~
                    site: hugo                  | site: hugo~rules:~  image-alt: off~
                    rules:                      | rules:~  image-alt: off~
                    rules: # all~site: hugo~    | rules: # all~  image-alt: off~site: hugo~
                    rules: {}                   | rules: { image-alt: off }
                    rules: { mojibake: off }    | rules: { image-alt: off, mojibake: off }
                    rules:~    mojibake: off~   | rules:~    image-alt: off~    mojibake: off~
                    rules:~ image-alt: error #~ | rules:~ image-alt: off #~
                    rules: { image-alt: info }  | rules: { image-alt: off }
                    rules: { image-alt: {} }    | rules: { image-alt: { severity: off } }
                    rules:~  image-alt:~    each: true~ | rules:~  image-alt:~    severity: off~    each: true~
                    rules: { image-alt: { severity: info, each: true } } | rules: { image-alt: { severity: off, each: true } }
                    {}                          | none
                    rules: [a]                  | none
                    rules: { image-alt: [a] }   | none
                    rules: {                    | none
                    """)
    void switchesARuleOff(String before, String after) {
        assertThat(edited(before.replace('~', '\n')).replace('\n', '~')).isEqualTo(after);
    }

    @Test
    void countsCodePointsAsTheLibraryDoes() {
        assertThat(edited("rules: { \"\ud83d\ude00\": 1, image-alt: info }"))
                .isEqualTo("rules: { \"\ud83d\ude00\": 1, image-alt: off }");
    }
}
