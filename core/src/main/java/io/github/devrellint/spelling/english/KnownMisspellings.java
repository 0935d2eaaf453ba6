package io.github.devrellint.spelling.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The misspellings that are seen again and again, with what is meant: the resource {@code
 * misspellings.txt}. Its lines are sorted, so that a look-up is a binary search in the text as it
 * was read. Immutable.
 */
final class KnownMisspellings {

    private final byte[] text;

    private KnownMisspellings(byte[] text) {
        this.text = text;
    }

    /**
     * Reads the list of this project.
     *
     * @throws UncheckedIOException if the resource can't be read
     */
    static KnownMisspellings load() {
        try (InputStream in = KnownMisspellings.class.getResourceAsStream("misspellings.txt")) {
            return new KnownMisspellings(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("misspellings.txt", e);
        }
    }

    /**
     * Returns what is meant by a misspelling, the likeliest first; empty if it is not listed.
     *
     * @param wrong in lower case
     */
    List<String> meant(String wrong) {
        byte[] key = (wrong + '\t').getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = text.length;
        while (low < high) {
            int start = lineStart((low + high) >>> 1);
            int order = compare(key, start);
            if (order == 0) {
                int end = lineEnd(start);
                int from = start + key.length;
                return List.of(
                        new String(text, from, end - from, StandardCharsets.UTF_8).split("\\|"));
            }
            if (order < 0) {
                high = start;
            } else {
                low = lineEnd(start) + 1;
            }
        }
        return List.of();
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Compares a key with the beginning of a line; 0 if the line begins with it. */
    private int compare(byte[] key, int start) {
        for (int i = 0; i < key.length; i++) {
            if (start + i >= text.length) {
                return 1;
            }
            int difference = (key[i] & 0xFF) - (text[start + i] & 0xFF);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
