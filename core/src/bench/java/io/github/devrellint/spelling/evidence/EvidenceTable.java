package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.Candidate;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.EnglishSpellers;
import io.github.devrellint.spelling.english.Suggestions;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.token.PageWords.Block;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints the unknown words of pages with the amount of each feature of {@link ErrorEvidence}, as a
 * table to fit the weights to: {@code planted} (1 for a misspelling that was put in), file, line,
 * word, best candidate, weight as it is now, text around, and the features.
 *
 * <p>Arguments: a file of misspellings (wrong, tab, right) to plant, folders of pages.
 */
public final class EvidenceTable {

    private static final int PLANTED_PER_PAGE = 4;

    private final Site site = Site.of(new RunContext(Config.defaults(Path.of(""))), Path.of(""));
    private final DocumentParser parser = new DocumentParser();
    private final EnglishSpeller speller = EnglishSpellers.of(site, "en");
    private final Map<String, List<String>> misspellings = new HashMap<>();
    private final Random random = new Random(42);
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] args) throws IOException {
        var table = new EvidenceTable();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] row = line.split("\t");
            table.misspellings.computeIfAbsent(row[1], right -> new ArrayList<>()).add(row[0]);
        }
        table.header();
        for (int i = 1; i < args.length; i++) {
            table.folder(Path.of(args[i]));
        }
        table.out.flush();
    }

    private void header() {
        out.print("planted\tfile\tline\tword\tbest\tweight\taround");
        for (Feature feature : Feature.values()) {
            out.print("\t" + feature);
        }
        out.println();
    }

    private void folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.mdx?")).sorted().toList()) {
                if (Files.isRegularFile(file)) {
                    file(file);
                }
            }
        }
    }

    private void file(Path file) throws IOException {
        SourceText source = SourceText.decode(file.toAbsolutePath(), Files.readAllBytes(file));
        Document page = parser.parse(source);
        if (!site.language(page).startsWith("en")) {
            return;
        }
        rows(page, Set.of());
        List<Edit> edits = planted(page);
        if (!edits.isEmpty()) {
            Set<String> wrong = new HashSet<>();
            edits.forEach(edit -> wrong.add(edit.text()));
            byte[] bytes = source.encode(edits);
            rows(parser.parse(SourceText.decode(file.toAbsolutePath(), bytes)), wrong);
        }
    }

    private List<Edit> planted(Document page) {
        Map<Span, Edit> edits = new HashMap<>();
        for (Block block : new PageWords(page).blocks()) {
            for (Token token : block.tokens()) {
                String right = token.text();
                List<String> wrong = misspellings.get(right.toLowerCase(Locale.ROOT));
                Span span = block.prose().text().source(token.start(), token.end());
                if (!page.source().text(span).equals(right)) {
                    continue;
                }
                if (wrong != null && random.nextInt(8) == 0) {
                    String text = wrong.get(random.nextInt(wrong.size()));
                    edits.put(span, new Edit(span, Suggestions.cased(right, text)));
                } else if (right.length() > 4 && random.nextInt(60) == 0) {
                    String text = slip(right);
                    if (!speller.vocabulary().knows(text)) {
                        edits.put(span, new Edit(span, text));
                    }
                }
            }
        }
        List<Edit> all = new ArrayList<>(edits.values());
        Collections.shuffle(all, random);
        return all.stream()
                .limit(PLANTED_PER_PAGE)
                .sorted(java.util.Comparator.comparing(Edit::span))
                .toList();
    }

    /** Makes a slip of the finger behind the first letter, as often as people do. */
    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        String head = word.substring(0, at);
        String tail = word.substring(at);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> head + tail.substring(1);
            case 4, 5 -> head + tail.charAt(1) + tail.charAt(0) + tail.substring(2);
            case 6, 7 -> head + tail.charAt(0) + tail;
            case 8 -> head + (char) ('a' + random.nextInt(26)) + tail.substring(1);
            default -> head + (char) ('a' + random.nextInt(26)) + tail;
        };
    }

    private void rows(Document page, Set<String> planted) {
        var words = new PageWords(page);
        var unknown = new UnknownWords(words, speller);
        for (int at = 0; at < words.blocks().size(); at++) {
            Block block = words.blocks().get(at);
            if (site.isForeign(block.prose())) {
                continue;
            }
            for (int i = unknown.of(at).nextSetBit(0); i >= 0; i = unknown.of(at).nextSetBit(i + 1)) {
                if (planted.isEmpty() || planted.contains(block.tokens().get(i).text())) {
                    row(page, unknown, at, i, !planted.isEmpty());
                }
            }
        }
    }

    private void row(Document page, UnknownWords words, int at, int index, boolean planted) {
        Block block = words.page().blocks().get(at);
        Token token = block.tokens().get(index);
        ErrorEvidence evidence = ErrorEvidence.of(speller, words, at, index);
        double[] amounts = new double[Feature.values().length];
        evidence.clues().forEach(clue -> amounts[clue.feature().ordinal()] += clue.amount());
        Span span = block.prose().text().source(token.start(), token.end());
        List<Candidate> near = speller.candidates(token.text());
        String text = block.prose().text().text();
        String around =
                text.substring(Math.max(0, token.start() - 30), Math.min(text.length(), token.end() + 30))
                        .replaceAll("\\s+", " ");
        out.printf(
                "%d\t%s\t%d\t%s\t%s\t%.2f\t%s",
                planted ? 1 : 0,
                page.path(),
                page.source().lines().position(span.start()).line(),
                token.text(),
                near.isEmpty() ? "-" : near.get(0).word(),
                evidence.weight(),
                around);
        for (double amount : amounts) {
            out.printf("\t%.3f", amount);
        }
        out.println();
    }
}
