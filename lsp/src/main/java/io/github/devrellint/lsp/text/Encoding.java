package io.github.devrellint.lsp.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.lsp4j.PositionEncodingKind;

/** What the column of a position counts. */
public enum Encoding {
    UTF_8(PositionEncodingKind.UTF8),
    UTF_16(PositionEncodingKind.UTF16);

    private final String kind;

    Encoding(String kind) {
        this.kind = kind;
    }

    /** Its name in the protocol. */
    public String kind() {
        return kind;
    }

    /**
     * The one that is used with a client: what it likes best of the two. Every client knows UTF-16.
     *
     * @param offered what the client knows, the best first; null if it does not say
     */
    public static Encoding of(List<String> offered) {
        if (offered != null) {
            for (String kind : offered) {
                if (kind.equals(UTF_8.kind)) {
                    return UTF_8;
                }
                if (kind.equals(UTF_16.kind)) {
                    return UTF_16;
                }
            }
        }
        return UTF_16;
    }

    /** How many units a part of a line has. */
    int units(String text) {
        return this == UTF_16 ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** How many chars the first units of a line are; at most all of them. */
    int chars(String line, int units) {
        if (this == UTF_16) {
            return Math.min(units, line.length());
        }
        int left = units;
        int at = 0;
        while (at < line.length()) {
            int point = line.codePointAt(at);
            left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (left < 0) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }
}
