package io.github.devrellint.lsp.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final String TEXT = "aé😀b\r\nsecond\rthird\n";

    private static Positions positions(Encoding encoding) {
        return new Positions(SourceText.of(Path.of("a.md"), TEXT), encoding);
    }

    @Test
    void countWhatTheClientCounts() {
        int b = TEXT.indexOf('b');
        assertThat(positions(Encoding.UTF_16).position(b)).isEqualTo(new Position(0, 4));
        assertThat(positions(Encoding.UTF_8).position(b)).isEqualTo(new Position(0, 7));
    }

    @Test
    void leadBackToEachOffset() {
        for (Encoding encoding : Encoding.values()) {
            Positions positions = positions(encoding);
            for (int offset = 0; offset <= TEXT.length(); offset++) {
                boolean inPair =
                        offset < TEXT.length() && Character.isLowSurrogate(TEXT.charAt(offset));
                boolean inLineEnd = TEXT.startsWith("\r\n", offset - 1);
                if (!inPair && !inLineEnd) {
                    assertThat(positions.offset(positions.position(offset)))
                            .as(encoding + " " + offset)
                            .isEqualTo(offset);
                }
            }
        }
    }

    @Test
    void endWithTheirLine() {
        for (Encoding encoding : Encoding.values()) {
            Positions positions = positions(encoding);
            assertThat(positions.offset(new Position(0, 900))).isEqualTo(TEXT.indexOf('\r'));
            assertThat(positions.offset(new Position(900, 0))).isEqualTo(TEXT.length());
            assertThat(positions.offset(new Position(-1, 5))).isZero();
            assertThat(positions.offset(new Position(1, -5))).isEqualTo(TEXT.indexOf("second"));
        }
    }

    @Test
    void areNegotiated() {
        assertThat(Encoding.of(null)).isEqualTo(Encoding.UTF_16);
        assertThat(Encoding.of(List.of())).isEqualTo(Encoding.UTF_16);
        assertThat(Encoding.of(List.of("utf-32"))).isEqualTo(Encoding.UTF_16);
        assertThat(Encoding.of(List.of("utf-32", "utf-8", "utf-16"))).isEqualTo(Encoding.UTF_8);
        assertThat(Encoding.of(List.of("utf-16", "utf-8"))).isEqualTo(Encoding.UTF_16);
    }
}
