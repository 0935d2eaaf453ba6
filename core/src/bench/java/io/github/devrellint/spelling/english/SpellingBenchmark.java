package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.MisspellingRule;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.context.RunContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.devrellint.config.Config;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures the rule {@code misspelling}: how many errors it finds and how many words of clean pages
 * it reports.
 *
 * <p>Arguments: {@code MISSPELLINGS[#even|#odd] FOLDER[#even|#odd]…}. The misspellings are JSON
 * lines with {@code class} (nonword, realword, …), {@code wrong}, {@code right} and {@code line},
 * or lines of {@code wrong<TAB>right}, which are put into the clean pages. {@code #even} and {@code
 * #odd} take every other line, or the files whose path hashes so. {@code --list} prints every miss
 * and every flag.
 */
public final class SpellingBenchmark {

    private static final long WARM_UP = 2_000_000_000L;

    private record Misspelling(String kind, String wrong, String right, String line) {}

    /** Counts of one class of misspellings. */
    private static final class Score {
        int all;
        int found;
        int first;
        int three;
    }

    /** Empty: the words and names of this project are no evidence of anything. */
    private final Path root = Files.createTempDirectory("spelling");

    private final Site site = Site.of(new RunContext(Config.defaults(root)), root);
    private final DocumentParser parser = new DocumentParser();
    private final MisspellingRule rule = new MisspellingRule();
    private final PrintStream out;
    private final boolean list;

    private SpellingBenchmark(PrintStream out, boolean list) throws IOException {
        this.out = out;
        this.list = list;
    }

    public static void main(String[] args) throws IOException {
        List<String> names = new ArrayList<>(List.of(args));
        boolean list = names.remove("--list");
        var benchmark = new SpellingBenchmark(System.out, list);
        benchmark.startUp();
        List<Document> pages = new ArrayList<>();
        for (String name : names.subList(1, names.size())) {
            pages.addAll(benchmark.pages(name));
        }
        benchmark.errors(names.get(0));
        benchmark.flags(pages);
        benchmark.speed(pages);
    }

    private List<Problem> check(Document document) {
        return rule.check(document, site, rule.defaults())
                .sorted(java.util.Comparator.comparing(Problem::span))
                .toList();
    }

    private void startUp() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var speller = new EnglishSpeller(LanguageToolWords.of("en_US", "en_GB"), EnglishVariant.NONE);
        speller.vocabulary().knows("surprisingly");
        speller.vocabulary().knows("Reykjavik");
        long loaded = threads.getCurrentThreadCpuTime();
        speller.suggestions("surprisinly", true, word -> false);
        long suggested = threads.getCurrentThreadCpuTime();
        out.printf(
                "start-up, cold, processor time: dictionaries %.0f ms, first suggestion %.0f ms%n",
                (loaded - start) / 1e6, (suggested - loaded) / 1e6);
    }

    // ---- errors

    private void errors(String name) throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        for (Misspelling one : misspellings(name)) {
            Score score = scores.computeIfAbsent(one.kind(), kind -> new Score());
            score.all++;
            Document page = parser.parse(SourceText.of(root.resolve("page.md"), one.line().strip()));
            judge(one, check(page), page, score);
        }
        out.printf("%-10s %6s %7s %7s %7s%n", "class", "errors", "found", "first", "three");
        scores.forEach(
                (kind, score) ->
                        out.printf(
                                Locale.ROOT,
                                "%-10s %6d %6.1f%% %6.1f%% %6.1f%%%n",
                                kind,
                                score.all,
                                100.0 * score.found / score.all,
                                100.0 * score.first / Math.max(1, score.found),
                                100.0 * score.three / Math.max(1, score.found)));
    }

    private void judge(Misspelling one, List<Problem> problems, Document page, Score score) {
        for (Problem problem : problems) {
            if (page.source().text(problem.span()).equals(one.wrong())) {
                score.found++;
                int at = problem.suggestions().indexOf(one.right());
                score.first += at == 0 ? 1 : 0;
                score.three += at >= 0 && at < 3 ? 1 : 0;
                if (at != 0 && list) {
                    out.println("NOT FIRST " + one.wrong() + " > " + one.right() + problem.suggestions());
                }
                return;
            }
        }
        if (list) {
            out.println("MISSED " + one.kind() + " " + one.wrong() + " > " + one.right() + ": " + one.line());
        }
    }

    private static boolean takes(String name, int number) {
        return name.endsWith("#even")
                ? number % 2 == 0
                : !name.endsWith("#odd") || Math.floorMod(number, 2) == 1;
    }

    private static Path file(String name) {
        return Path.of(name.replaceFirst("#(even|odd)$", ""));
    }

    private static List<Misspelling> misspellings(String name) throws IOException {
        List<Misspelling> found = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file(name))) {
            if (takes(name, number++)) {
                found.add(line.startsWith("{") ? json(line) : pair(line));
            }
        }
        return found;
    }

    private static Misspelling json(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    fields.put(parser.currentName(), parser.getText());
                }
            }
        }
        return new Misspelling(
                fields.get("class"), fields.get("wrong"), fields.get("right"), fields.get("line"));
    }

    private static Misspelling pair(String line) {
        String[] columns = line.split("\t");
        return new Misspelling(
                "pair", columns[0], columns[1], "We talked about " + columns[0] + " and this.");
    }

    // ---- flags

    private List<Document> pages(String name) throws IOException {
        List<Document> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(file(name))) {
            for (Path path : files.filter(each -> each.toString().matches(".*\\.mdx?")).sorted().toList()) {
                if (takes(name, path.getFileName().toString().hashCode())) {
                    byte[] bytes = Files.readAllBytes(path);
                    pages.add(parser.parse(SourceText.decode(path.toAbsolutePath().normalize(), bytes)));
                }
            }
        }
        return pages;
    }

    private void flags(List<Document> pages) {
        long words = 0;
        int flags = 0;
        Map<String, Integer> causes = new TreeMap<>();
        for (Document page : pages) {
            words += words(page);
            for (Problem problem : check(page)) {
                flags++;
                String word = page.source().text(problem.span());
                causes.merge(cause(word, problem), 1, Integer::sum);
                if (list) {
                    var position = page.source().lines().position(problem.span().start());
                    out.printf(
                            "FLAG %s %s %s:%d %s%n",
                            word,
                            problem.suggestions(),
                            page.path().getFileName(),
                            position.line(),
                            problem.evidence());
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "clean pages: %d, words: %d, flags: %d, per 1,000 words: %.2f, by cause: %s%n",
                pages.size(),
                words,
                flags,
                1000.0 * flags / Math.max(1, words),
                causes);
    }

    private static String cause(String word, Problem problem) {
        if (problem.message().contains("instead of")) {
            return "real word";
        }
        if (problem.evidence().contains("often seen")) {
            return "listed misspelling";
        }
        return switch (Token.shapeOf(word)) {
            case UPPER -> "acronym";
            case MIXED -> "camelCase";
            case CAPITALIZED -> "name";
            case LOWER -> problem.evidence().contains("compound") ? "compound" : "word";
        };
    }

    private static long words(Document page) {
        return new PageWords(page).blocks().stream().mapToLong(block -> block.tokens().size()).sum();
    }

    private void speed(List<Document> pages) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long words = 0;
        long spent = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < 2 * WARM_UP && !pages.isEmpty()) {
            for (Document page : pages) {
                // A fresh document has no analysis to reuse.
                Document fresh = parser.parse(page.source());
                boolean warm = System.nanoTime() - start > WARM_UP;
                long before = threads.getCurrentThreadCpuTime();
                check(fresh);
                if (warm) {
                    spent += threads.getCurrentThreadCpuTime() - before;
                    words += words(fresh);
                }
            }
        }
        out.printf(Locale.ROOT, "warm, one thread: %.0f words per second of processor time%n", words * 1e9 / Math.max(1, spent));
    }
}
