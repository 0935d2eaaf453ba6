package io.github.devrellint.spelling.english;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes {@code word-facts.bin} and {@code misspellings.txt} from lists of words; see {@code
 * README.md} beside them for where the lists come from.
 *
 * <p>Arguments: the folder with {@code names.txt}, {@code given.txt}, {@code lorem.txt}, {@code terms.txt}, {@code packages.txt} (a word
 * a line, in lower case) and {@code typos.txt} (wrong, tab, right words parted by {@code |}); a
 * file of misspellings (wrong, tab, right, …); the folder to write to.
 */
public final class WordFactsBuilder {

    /** Names that look like misspellings, and words that some of the lists take for such. */
    private static final Set<String> NO_MISSPELLINGS =
            Set.of(
                    "automattic", "astroid", "mosquitto", "hdinsight", "konversation", "ratatui",
                    "synopsys", "routeros", "performous", "unmarshaling", "reparametrization",
                    "reparametrize", "reparametrized", "requeueing", "browseable", "reuseable",
                    "invokable", "interruptable", "canonicalizations", "thumbnailers", "devlop",
                    "autonation", "inferrable", "collapsable", "extendible", "applyable",
                    "thi", "dota", "dependencias", "evalite", "shotcut", "robocorp", "pilgram");

    /** Two words run together, which the list of typos takes for one, and what it lacks. */
    private static final Map<String, String> ADDED =
            Map.of("inspite", "in spite", "inturn", "in turn", "recommand", "recommend");

    /** Words of mathematics, engineering and the trade that no list has. */
    private static final Set<String> TERMS =
            Set.of(
                    "sinc", "dof", "arcsin", "arccos", "arctan", "argmax", "argmin", "erf", "sinh",
                    "cosh", "tanh", "relu", "softmax", "logit", "eigen", "uint", "ulp", "nan", "seo");

    /** Rare words that even the lists of misspellings take for such. */
    private static final Set<String> RIGHT =
            Set.of(
                    "complier", "compliers", "cacheing", "arithmetics", "discernable", "convertor",
                    "convertors", "calender", "calenders", "anonym", "anonyms", "contiguities");

    private static final int NAMES = WordFacts.NAME | WordFacts.FIRST_NAME;
    private static final int KEPT_OF_KNOWN = WordFacts.MISSPELLING | WordFacts.FIRST_NAME;

    /** Shorter ones are as often the name of something. */
    private static final int SHORTEST_BOTH = 6;

    private final FrequencyLexicon lexicon = FrequencyLexicon.load();
    private final LanguageToolWords dictionary = LanguageToolWords.of("en_US", "en_GB");
    private final Map<String, Integer> facts = new HashMap<>();

    public static void main(String[] args) throws IOException {
        Path lists = Path.of(args[0]);
        Path out = Path.of(args[2]);
        var builder = new WordFactsBuilder();
        builder.add(lists.resolve("names.txt"), WordFacts.NAME);
        builder.add(lists.resolve("given.txt"), WordFacts.FIRST_NAME);
        builder.add(lists.resolve("terms.txt"), WordFacts.TERM);
        TERMS.forEach(term -> builder.facts.put(term, WordFacts.RIGHT));
        builder.add(lists.resolve("lorem.txt"), WordFacts.RIGHT);
        RIGHT.forEach(word -> builder.facts.put(word, WordFacts.RIGHT));
        builder.add(lists.resolve("packages.txt"), WordFacts.PACKAGE);
        builder.misspellings(lists.resolve("typos.txt"), Path.of(args[1]), out);
        Files.write(out.resolve("word-facts.bin"), builder.bytes());
    }

    private void add(Path list, int fact) throws IOException {
        for (String word : Files.readAllLines(list)) {
            facts.merge(word, fact, (a, b) -> a | b);
        }
    }

    private void misspellings(Path typos, Path wild, Path out) throws IOException {
        Map<String, String> pairs = new TreeMap<>();
        for (String line : Files.readAllLines(wild)) {
            String[] row = line.split("\t");
            String wrong = row[0].toLowerCase(Locale.ROOT);
            if (!isRight(wrong)
                    && lexicon.entry(wrong) == FrequencyLexicon.NONE
                    && lexicon.entry(row[0]) == FrequencyLexicon.NONE) {
                pairs.put(wrong, row[1]);
            }
        }
        for (String line : Files.readAllLines(typos)) {
            String[] row = line.split("\t");
            if (isMisspelling(row[0])) {
                pairs.putIfAbsent(row[0], byFrequency(row[1]));
            }
        }
        pairs.putAll(ADDED);
        List<String> lines = new ArrayList<>();
        lines.add("# Written by WordFactsBuilder; see README.md. Wrong, tab, right, the likeliest first.");
        pairs.forEach((wrong, right) -> lines.add(wrong + '\t' + right));
        Files.write(out.resolve("misspellings.txt"), lines);
        for (String wrong : pairs.keySet()) {
            int known = facts.getOrDefault(wrong, 0);
            facts.put(wrong, known & NAMES | WordFacts.MISSPELLING);
        }
    }

    private boolean isMisspelling(String word) {
        boolean named =
                (facts.getOrDefault(word, 0) & (WordFacts.TERM | WordFacts.PACKAGE)) != 0
                        && word.length() <= SHORTEST_BOTH;
        return !named && !isRight(word) && !NO_MISSPELLINGS.contains(word) && !isKnown(word);
    }

    private boolean isRight(String word) {
        return (facts.getOrDefault(word, 0) & WordFacts.RIGHT) != 0;
    }

    private boolean isKnown(String lower) {
        return Stream.of(lower, EnglishVocabulary.capitalized(lower), lower.toUpperCase(Locale.ROOT))
                .anyMatch(
                        form ->
                                lexicon.entry(form) != FrequencyLexicon.NONE
                                        || dictionary.contains(form));
    }

    private String byFrequency(String rights) {
        return Stream.of(rights.split("\\|"))
                .sorted(Comparator.comparingDouble(this::frequency).reversed())
                .limit(3)
                .reduce((a, b) -> a + '|' + b)
                .orElseThrow();
    }

    private double frequency(String word) {
        int entry = lexicon.entry(word);
        return entry == FrequencyLexicon.NONE ? -1 : lexicon.logFrequency(entry);
    }

    private byte[] bytes() {
        Map<Integer, Integer> byHash = new TreeMap<>();
        facts.forEach(
                (word, fact) -> {
                    int kept = fact & (isKnown(word) ? KEPT_OF_KNOWN : -1);
                    if (kept != 0) {
                        byHash.merge(WordFacts.hash(word), kept, (a, b) -> a & b);
                    }
                });
        ByteBuffer bytes = ByteBuffer.allocate(byHash.size() * 5);
        byHash.keySet().forEach(bytes::putInt);
        byHash.values().forEach(fact -> bytes.put(fact.byteValue()));
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
