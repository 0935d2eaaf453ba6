package io.github.devrellint.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The text of a file as it was read. A byte order mark is not part of the text. Bytes that are not
 * valid UTF-8 appear as U+FFFD and are kept, so that {@link #encode} restores every byte outside
 * the edits.
 */
public final class SourceText {

    /** Bytes that could not be decoded, and the offset of the U+FFFD that replaces them. */
    public record Malformed(int offset, byte[] bytes) {}

    private static final byte[] NO_MARK = {};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final Path path;
    private final String text;
    private final Charset charset;
    private final byte[] mark;
    private final List<Malformed> malformed;
    private final LineIndex lines;

    private SourceText(
            Path path, String text, Charset charset, byte[] mark, List<Malformed> malformed) {
        this.path = path;
        this.text = text;
        this.charset = charset;
        this.mark = mark;
        this.malformed = Collections.unmodifiableList(malformed);
        this.lines = new LineIndex(text);
    }

    /** Creates a source text that was not read from bytes. */
    public static SourceText of(Path path, String text) {
        return new SourceText(path, text, StandardCharsets.UTF_8, NO_MARK, List.of());
    }

    /** Decodes UTF-16 if there is its byte order mark, UTF-8 otherwise. */
    public static SourceText decode(Path path, byte[] bytes) {
        return decode(path, bytes, StandardCharsets.UTF_8);
    }

    /**
     * Decodes by the byte order mark, or by an encoding if there is none.
     *
     * @param encoding used for a file without a byte order mark
     */
    public static SourceText decode(Path path, byte[] bytes, Charset encoding) {
        byte[] mark = markOf(bytes);
        Charset charset =
                mark == UTF_8_MARK
                        ? StandardCharsets.UTF_8
                        : mark == UTF_16LE_MARK
                                ? StandardCharsets.UTF_16LE
                                : mark == UTF_16BE_MARK ? StandardCharsets.UTF_16BE : encoding;
        List<Malformed> malformed = new ArrayList<>();
        String text = decode(bytes, mark.length, charset, malformed);
        return new SourceText(path, text, charset, mark, malformed);
    }

    private static byte[] markOf(byte[] bytes) {
        for (byte[] mark : List.of(UTF_8_MARK, UTF_16LE_MARK, UTF_16BE_MARK)) {
            if (bytes.length >= mark.length
                    && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                return mark;
            }
        }
        return NO_MARK;
    }

    private static String decode(byte[] bytes, int from, Charset charset, List<Malformed> into) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            byte[] bad = new byte[result.length()];
            in.get(bad);
            into.add(new Malformed(out.position(), bad));
            out.put('\uFFFD');
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** The file, absolute and normalized. */
    public Path path() {
        return path;
    }

    /** The whole text with the line terminators of the file. */
    public String text() {
        return text;
    }

    public LineIndex lines() {
        return lines;
    }

    /** The byte sequences that are not valid in the file's encoding, in order. */
    public List<Malformed> malformed() {
        return malformed;
    }

    /**
     * The source of a span.
     *
     * @throws IndexOutOfBoundsException if the span is not in the text
     */
    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The text of a line without its line terminator; lines start at 1. */
    public String line(int line) {
        int end = lines.lineEnd(line);
        while (end > lines.lineStart(line) && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(lines.lineStart(line), end);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Whether the encoding of the file has all characters of a text. */
    public boolean canEncode(String other) {
        return charset.newEncoder().canEncode(other);
    }

    /**
     * Returns the bytes of this file after replacing spans by texts; everything outside of the
     * edits is byte for byte what was read.
     *
     * @param edits in order, not overlapping
     * @throws IllegalArgumentException if edits overlap or are out of order
     */
    public byte[] encode(List<Edit> edits) {
        var bytes = new ByteArrayOutputStream(text.length() + 64);
        bytes.writeBytes(mark);
        int at = 0;
        for (Edit edit : edits) {
            if (edit.span().start() < at) {
                throw new IllegalArgumentException("edits overlap at offset " + at);
            }
            copy(at, edit.span().start(), bytes);
            bytes.writeBytes(edit.text().getBytes(charset));
            at = edit.span().end();
        }
        copy(at, text.length(), bytes);
        return bytes.toByteArray();
    }

    private void copy(int from, int to, ByteArrayOutputStream into) {
        int at = from;
        for (Malformed bad : malformed) {
            if (bad.offset() >= at && bad.offset() < to) {
                into.writeBytes(text.substring(at, bad.offset()).getBytes(charset));
                into.writeBytes(bad.bytes());
                at = bad.offset() + 1;
            }
        }
        into.writeBytes(text.substring(at, to).getBytes(charset));
    }
}
