package io.github.devrellint.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InlineParsingTest {

    static Stream<String> lines() {
        return Stream.concat(
                IntStream.concat(IntStream.range(1, 0x250), IntStream.range(0x2000, 0x2070))
                        .filter(c -> c != '\n' && c != '\r')
                        .mapToObj(c -> " a" + Character.toString(c) + "b.c\t")
                        .filter(line -> !line.matches("(?s).*[*_`~<&!\\[\\]\\\\].*")),
                Stream.of("a: b | c # d", "http://a.b/c?d=e", "a  b", "1. a - b + c {d} $e^2$"));
    }

    /** A line alone is no work for the library; beside another one it is. */
    @ParameterizedTest
    @MethodSource("lines")
    void aPlainLineIsTheTextThatTheLibraryMakesOfIt(String line) {
        Span span = new Span(0, line.length());
        Span next = new Span(line.length() + 1, line.length() + 2);
        InlineParsing parsing = new InlineParsing(line + "\nx", label -> Optional.empty());

        Node library = parsing.parse(List.of(new Span(0, line.stripTrailing().length()), next));
        Node alone = parsing.parse(List.of(span));

        assertThat(alone.getFirstChild()).isInstanceOf(Text.class);
        assertThat(((Text) alone.getFirstChild()).getLiteral())
                .isEqualTo(((Text) library.getFirstChild()).getLiteral());
        assertThat(alone.getFirstChild().getSourceSpans())
                .isEqualTo(library.getFirstChild().getSourceSpans());
        assertThat(alone.getFirstChild().getNext()).isNull();
        assertThat(library.getFirstChild().getNext()).isInstanceOf(SoftLineBreak.class);
    }

    @Test
    void aLineWithMarksIsNotPlain() {
        InlineParsing parsing = new InlineParsing("a *b* c", label -> Optional.empty());
        assertThat(parsing.parse(List.of(new Span(0, 7))).getFirstChild().getNext())
                .isNotInstanceOf(Text.class);
    }
}
