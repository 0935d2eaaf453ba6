package io.github.devrellint.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UndefinedReference;
import io.github.devrellint.document.parse.DocumentParser;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionEndTest {

    @ParameterizedTest
    @CsvSource({
        "'[a]: b\n[c]: d\n', '[a]: b\n'",
        "'[a]:\nb\n\"t\"\n[c]: d\n', '[a]:\nb\n\"t\"\n'",
        "'[a]: b (t\nu)\nc', '[a]: b (t\nu)\n'",
        "'[a]: <b c>\nd\n', '[a]: <b c>\n'",
        "'[a\\]: b\nc]: d\ne', '[a\\]: b\nc]: d\n'",
        "'[a]: b', '[a]: b'",
        "'[a]: b \"t', '[a]: b \"t'",
        "'[a]: b\r\n[c]: d\r\n', '[a]: b\r\n'",
        "'[a] b: c', ''",
    })
    void isTheEndOfALine(String text, String definition) {
        assertThat(text.substring(0, DefinitionEnd.in(text))).isEqualTo(definition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void definitionsOfSeveralLinesAreFound(String lineEnd) {
        String written =
                "[a]: b\n[b]:\n  /c\n  'two\nlines'\n[c]: <d> (t)\n[d\ne]: f\ntext [b][] [c] [d e] [x][y]\n";
        String text = written.replace("\n", lineEnd);
        Document document = new DocumentParser().parse(SourceText.of(Path.of("/a.md"), text));
        assertThat(document.referenceLabels()).hasSize(4);
        assertThat(document.undefinedReferences())
                .extracting(UndefinedReference::label)
                .containsExactly("y");
    }
}
