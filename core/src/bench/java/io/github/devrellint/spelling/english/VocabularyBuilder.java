package io.github.devrellint.spelling.english;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the word resources of this package from counted facts; see {@code README.md} beside them.
 *
 * <p>Arguments: a folder with {@code english-frequency.tsv} (word, occurrences), {@code
 * tech-terms.tsv} (form, repositories, files, occurrences, class), {@code people-names.tsv} and
 * {@code hyphen-parts.tsv} (form, repositories, files, occurrences), {@code case_variants.tsv}
 * (wrong, usual, repositories, occurrences, occurrences of the usual case); a file of misspellings
 * (wrong, right, repositories, occurrences); the folder to write to.
 */
public final class VocabularyBuilder {

    private record Entry(String word, char base, long count) {

        String line() {
            int top = base == '0' ? 9 : 25;
            long level = Math.round(Math.log(Math.max(1, count)) * FrequencyLexicon.SCALE);
            return word + '\t' + (char) (base + Math.min(top, level));
        }
    }

    /** What every text may have and the counts lack, because their tokenizer left it out. */
    private static final List<String> ABBREVIATIONS =
            List.of(
                    "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Jan", "Feb",
                    "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "approx", "aka",
                    "btw", "fyi", "iirc", "imho", "imo", "lol", "tbd", "tl", "dr", "vs", "se", "ie",
                    "eg", "cf", "et", "al", "ibid", "viz");

    /** A misspelling that is so frequent that the counts take it for a word. */
    private static final String MISSPELLING = "recommand";

    private final Map<String, Entry> entries = new HashMap<>();

    public static void main(String[] args) throws IOException {
        Path facts = Path.of(args[0]);
        Path out = Path.of(args[2]);
        var builder = new VocabularyBuilder();
        builder.words(facts);
        builder.write(out.resolve("words.txt"));
        builder.misspellings(Path.of(args[1]), out.resolve("misspellings.txt"));
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    private void words(Path facts) throws IOException {
        for (String[] row : rows(facts.resolve("english-frequency.tsv"))) {
            add(row[0], 'A', Long.parseLong(row[1]));
        }
        for (String[] row : rows(facts.resolve("tech-terms.tsv"))) {
            add(row[0], 'a', Long.parseLong(row[3]));
        }
        for (String[] row : rows(facts.resolve("hyphen-parts.tsv"))) {
            add(row[0], 'a', Long.parseLong(row[3]));
        }
        for (String[] row : rows(facts.resolve("case_variants.tsv"))) {
            add(row[1], 'a', Long.parseLong(row[4]));
        }
        for (String word : ABBREVIATIONS) {
            add(word, 'a', 100);
        }
        for (String[] row : rows(facts.resolve("people-names.tsv"))) {
            add(row[0], '0', Long.parseLong(row[3]));
        }
    }

    private void add(String word, char base, long count) {
        boolean ascii = word.chars().allMatch(c -> Character.isLetter(c) || c == '\'');
        if (ascii && word.length() > 1 && word.length() < 100 && !word.equals(MISSPELLING)) {
            entries.putIfAbsent(word, new Entry(word, base, count));
        }
    }

    private void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by VocabularyBuilder; see README.md. Word, tab, kind and frequency.");
        entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::count).reversed().thenComparing(Entry::word))
                .map(Entry::line)
                .forEach(lines::add);
        Files.write(file, lines);
    }

    /** Keeps the pairs whose wrong side is no word and whose right side is made of words. */
    private void misspellings(Path from, Path to) throws IOException {
        Map<String, String> pairs = new TreeMap<>();
        for (String[] row : rows(from)) {
            String wrong = row[0].toLowerCase(Locale.ROOT);
            if (!entries.containsKey(wrong) && !entries.containsKey(row[0])) {
                pairs.putIfAbsent(wrong, row[1]);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Written by VocabularyBuilder; see README.md. Wrong, tab, right.");
        pairs.forEach((wrong, right) -> lines.add(wrong + '\t' + right));
        Files.write(to, lines);
    }
}
