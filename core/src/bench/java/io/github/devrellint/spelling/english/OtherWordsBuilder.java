package io.github.devrellint.spelling.english;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code other-words.bin} from lists of words, one a line in lower case; see {@code
 * README.md} beside it for where the lists come from.
 *
 * <p>Arguments: the folder with {@code uncommon.txt} and {@code foreign.txt}; the folder to write
 * to. A word that no known word is near can't be taken for a slip, so it is left out, and so is one
 * that is known.
 */
public final class OtherWordsBuilder {

    /** A word may be taken for one this near: three letters that are other ones. */
    private static final double FARTHEST = 16;

    private static final double RAREST = 2;

    private final EnglishSpeller speller =
            new EnglishSpeller(
                    LanguageToolWords.of("en_US", "en_GB"), EnglishVariant.NONE);
    private final Map<Integer, Integer> facts = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        Path lists = Path.of(args[0]);
        var builder = new OtherWordsBuilder();
        builder.add(lists.resolve("uncommon.txt"), WordFacts.UNCOMMON);
        builder.add(lists.resolve("foreign.txt"), WordFacts.FOREIGN);
        Files.write(Path.of(args[1]).resolve("other-words.bin"), builder.bytes());
    }

    private void add(Path list, int fact) throws IOException {
        for (String word : Files.readAllLines(list)) {
            if (!speller.vocabulary().knows(word) && isNearKnown(word)) {
                facts.merge(WordFacts.hash(word), fact, (a, b) -> a | b);
            }
        }
    }

    private boolean isNearKnown(String word) {
        List<Candidate> near = speller.candidates(word);
        return !near.isEmpty()
                && near.get(0).cost() < FARTHEST
                && near.get(0).logFrequency() > RAREST;
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(facts.size() * 5);
        facts.keySet().forEach(bytes::putInt);
        facts.values().forEach(fact -> bytes.put(fact.byteValue()));
        return bytes.array();
    }
}
