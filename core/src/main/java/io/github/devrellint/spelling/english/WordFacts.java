package io.github.devrellint.spelling.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * What is known of words that no dictionary of English has: whether they are names, terms, parts of
 * package names, or misspellings that people make again and again. The resources {@code
 * word-facts.bin}, written by {@code WordFactsBuilder}, and {@code other-words.bin}, written by
 * {@code OtherWordsBuilder}.
 *
 * <p>Only hashes are kept, sorted, so that nothing is built when it is loaded and a look-up is a
 * binary search. Of 200,000 words in 32 bits, one strange word in 20,000 hits one by chance.
 * Immutable.
 */
public final class WordFacts {

    /** A misspelling that is seen again and again. */
    public static final int MISSPELLING = 1;

    /** A first name, a surname, a place. */
    public static final int NAME = 2;

    /** A term, a product or a company. */
    public static final int TERM = 4;

    /** A part of the name of a package that many people use. */
    public static final int PACKAGE = 8;

    /** A first name, though it may be a word, too: Mark, Rose. */
    public static final int FIRST_NAME = 16;

    /** A rare word that is right though it looks like a misspelling. */
    static final int RIGHT = 32;

    /** An uncommon word or form that only the largest dictionaries of English have. */
    public static final int UNCOMMON = 64;

    /** A word that is often used in another language. */
    public static final int FOREIGN = 128;

    private static final int HASH_BYTES = 4;

    private final byte[] bytes;
    private final int count;

    private WordFacts(byte[] bytes) {
        this.bytes = bytes;
        this.count = bytes.length / (HASH_BYTES + 1);
    }

    /**
     * Reads facts of this project.
     *
     * @param name of the resource
     * @throws UncheckedIOException if it can't be read
     */
    static WordFacts load(String name) {
        try (InputStream in = WordFacts.class.getResourceAsStream(name)) {
            return new WordFacts(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns the facts of a word in whatever letter case, as bits; 0 if there are none. */
    int of(String word) {
        int wanted = hash(word.toLowerCase(Locale.ROOT));
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = hashAt(middle);
            if (found == wanted) {
                return bytes[count * HASH_BYTES + middle] & 0xFF;
            }
            if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    private int hashAt(int index) {
        int at = index * HASH_BYTES;
        return bytes[at] << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    /** The hash of a word in lower case: FNV-1a over UTF-16, with the finisher of MurmurHash3. */
    static int hash(String word) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
