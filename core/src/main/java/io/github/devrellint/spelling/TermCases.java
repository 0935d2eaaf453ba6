package io.github.devrellint.spelling;

import io.github.devrellint.context.ServiceKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names with a letter case of their own: the resource {@code term-case.txt} and the user's. */
final class TermCases {

    /**
     * A name.
     *
     * @param right as it is written
     * @param lower whether it may be written in lower case, too: as a command or a package
     */
    private record Term(String right, boolean lower) {}

    private final Map<String, Term> terms = new HashMap<>();

    private TermCases(TermCaseRule.Options options) {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                TermCases.class.getResourceAsStream("term-case.txt"),
                                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("term-case.txt", e);
        }
        options.terms().forEach(this::add);
        options.ignore().forEach(name -> terms.remove(name.toLowerCase(Locale.ROOT)));
    }

    private void add(String line) {
        boolean lower = line.startsWith("+");
        String right = lower ? line.substring(1) : line;
        terms.put(right.toLowerCase(Locale.ROOT), new Term(right, lower));
    }

    /**
     * How a name is written; null for another word, and for one that may be written as it is. Asked
     * of each word of a site, so without an {@code Optional} and its lambdas.
     */
    String right(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Term term = terms.get(lower);
        return term == null || term.lower() && word.equals(lower) ? null : term.right();
    }

    /** The names of a run, by the options they were asked for with. */
    static final class Cache {

        static final ServiceKey<Cache> KEY = ServiceKey.of(Cache.class, context -> new Cache());

        private final Map<List<List<String>>, TermCases> read = new ConcurrentHashMap<>();

        TermCases of(TermCaseRule.Options options) {
            List<List<String>> key = List.of(options.terms(), options.ignore());
            return read.computeIfAbsent(key, ignored -> new TermCases(options));
        }
    }
}
