package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.token.LazyValue;
import io.github.devrellint.spelling.token.LetterSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The words of technical English and how often they occur: the resource {@code words.txt}, one word
 * a line with a tab and a letter behind it. The letter tells kind and frequency, see {@link
 * #entry}.
 *
 * <p>The text is kept as it is read and indexed by an open hash table, which costs a few
 * milliseconds where a map of strings would cost ten times as much. Immutable, and thread-safe.
 */
final class FrequencyLexicon {

    /** What kind of word an entry is. */
    enum Kind {
        ENGLISH,
        TERM,
        NAME
    }

    /** One step of the frequency scale: a word of level n+1 is e^(1/SCALE) times as frequent. */
    static final double SCALE = 1.6;

    /** No such word. */
    static final int NONE = -1;

    private final char[] text;
    private final int[] starts;
    private final byte[] lengths;
    private final int[] letters;
    private final int[] table;
    private final int size;
    private final LazyValue<String[]> sorted = new LazyValue<>(this::sort);

    private FrequencyLexicon(byte[] utf8) {
        text = new char[utf8.length];
        // The shortest line is one letter, a tab, a letter and its end, most are three times that.
        int lines = utf8.length / 4 + 1;
        starts = new int[lines];
        lengths = new byte[lines];
        letters = new int[lines];
        table = new int[Integer.highestOneBit(utf8.length / 8 + 1) * 4];
        Arrays.fill(table, NONE);
        size = index(utf8);
    }

    /** Decodes and indexes in one loop without calls, since it runs before it is compiled. */
    private int index(byte[] utf8) {
        int count = 0;
        int end = 0;
        int start = 0;
        int hash = 0;
        int set = 0;
        boolean inWord = true;
        int[] ascii = LetterSet.ASCII;
        for (int at = 0; at < utf8.length; at++) {
            char c = (char) utf8[at];
            if (c > 0x7F) { // two bytes or three
                int more = (c & 0xF0) == 0xE0 ? 2 : 1;
                c &= more == 2 ? 0x0F : 0x1F;
                for (; more > 0; more--) {
                    c = (char) (c << 6 | utf8[++at] & 0x3F);
                }
            }
            text[end++] = c;
            if (c == '\n') {
                start = end;
                hash = 0;
                set = 0;
                inWord = true;
            } else if (inWord && c == '\t') {
                inWord = false;
                if (text[start] != '#') {
                    starts[count] = start;
                    lengths[count] = (byte) (end - 1 - start);
                    letters[count] = set;
                    enter(hash, count++);
                }
            } else if (inWord) {
                hash = 31 * hash + c;
                set |= c < 128 ? ascii[c] : LetterSet.bit(c);
            }
        }
        return count;
    }

    private void enter(int hash, int entry) {
        int slot = hash(hash);
        while (table[slot] != NONE) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = entry;
    }

    /**
     * Reads the words of this project.
     *
     * @throws UncheckedIOException if the resource can't be read
     */
    static FrequencyLexicon load() {
        try (InputStream in = FrequencyLexicon.class.getResourceAsStream("words.txt")) {
            return new FrequencyLexicon(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt", e);
        }
    }

    /** Reads lines of a word, a tab and a letter. The first line is a comment. */
    static FrequencyLexicon of(String lines) {
        return new FrequencyLexicon(lines.getBytes(StandardCharsets.UTF_8));
    }

    private int hash(int hash) {
        return (hash ^ hash >>> 15) * 0x9E3779B1 >>> 8 & table.length - 1;
    }

    /** Number of words. */
    int size() {
        return size;
    }

    /** The word of an entry. */
    String word(int entry) {
        return new String(text, starts[entry], lengths[entry]);
    }

    int length(int entry) {
        return lengths[entry];
    }

    /** The letters of a word, see {@link LetterSet}. */
    int letters(int entry) {
        return letters[entry];
    }

    char charAt(int entry, int index) {
        return text[starts[entry] + index];
    }

    /** Returns the entry of a word in exactly this letter case, or {@link #NONE}. */
    int entry(CharSequence word) {
        int length = word.length();
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        for (int slot = hash(hash); table[slot] != NONE; slot = slot + 1 & table.length - 1) {
            if (matches(table[slot], word, length)) {
                return table[slot];
            }
        }
        return NONE;
    }

    private boolean matches(int entry, CharSequence word, int length) {
        return lengths[entry] == length && startsWith(entry, word, length);
    }

    private boolean startsWith(int entry, CharSequence word, int length) {
        int start = starts[entry];
        for (int i = 0; i < length; i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word begins with these letters and has more; sorts the words at the first time. */
    boolean begins(String letters) {
        String[] words = sorted.get();
        int found = Arrays.binarySearch(words, letters);
        int next = found < 0 ? -found - 1 : found + 1;
        return next < words.length && words[next].startsWith(letters);
    }

    private String[] sort() {
        return IntStream.range(0, size).mapToObj(this::word).sorted().toArray(String[]::new);
    }

    Kind kind(int entry) {
        char letter = letter(entry);
        if (letter >= 'a') {
            return Kind.TERM;
        }
        return letter >= 'A' ? Kind.ENGLISH : Kind.NAME;
    }

    /** Natural logarithm of how often the word occurs in 50 million words of documentation. */
    double logFrequency(int entry) {
        char letter = letter(entry);
        int level = letter >= 'a' ? letter - 'a' : letter >= 'A' ? letter - 'A' : letter - '0';
        return level / SCALE;
    }

    private char letter(int entry) {
        return text[starts[entry] + lengths[entry] + 1];
    }
}
