package io.github.devrellint.samples.script;

import io.github.devrellint.samples.model.SampleBlock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the samples of a page that declare what another one uses, and what these use in turn, by
 * names alone and whatever the language: where a page as a whole does not run, they may.
 */
final class DependencyFinder {

    /** Declarations at the beginning of a line, in the languages that can be run. */
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "^(?:(?:export|default|pub|async|public|private|data|abstract|open|sealed|final) )*+"
                            + "(?:(?:def|class|function\\*?|const|let(?: mut)?|var|val|fun|func|fn|struct|enum"
                            + "|trait|interface|type|module|object|record|impl|import|use) +|(?=[\\w$]++ *+(?::?=(?!=)|:)))"
                            + "([^\\n=({]*+)",
                    Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*+");

    private DependencyFinder() {}

    /** Number of samples searched; the time is quadratic in it. */
    private static final int MOST = 100;

    /** The names that a sample uses, and those of them that it declares. */
    private record Names(Set<String> used, Set<String> declared) {

        static Names of(SampleBlock sample) {
            Matcher declaration = DECLARATION.matcher(sample.code());
            StringBuilder heads = new StringBuilder();
            while (declaration.find()) {
                heads.append(declaration.group(1)).append(' ');
            }
            return new Names(names(sample.code()), names(heads.toString()));
        }
    }

    /**
     * Returns those of some samples that a sample needs, in order.
     *
     * @param before the samples before it
     */
    static List<SampleBlock> of(SampleBlock sample, List<SampleBlock> before) {
        List<SampleBlock> near = before.subList(Math.max(0, before.size() - MOST), before.size());
        List<Names> names = near.stream().map(Names::of).toList();
        Set<Integer> needed = new TreeSet<>();
        want(Names.of(sample), names, needed);
        // by number from the last: what a sample needs stands before it
        for (int i = near.size() - 1; i >= 0; i--) {
            if (near.get(i).setUp()) {
                needed.add(i);
            }
            if (needed.contains(i)) {
                want(names.get(i), names.subList(0, i), needed);
            }
        }
        return needed.stream().map(near::get).toList();
    }

    private static void want(Names sample, List<Names> before, Set<Integer> needed) {
        for (int i = 0; i < before.size(); i++) {
            if (!Collections.disjoint(before.get(i).declared(), sample.used())) {
                needed.add(i);
            }
        }
    }

    private static Set<String> names(String code) {
        return NAME.matcher(code).results().map(name -> name.group()).collect(Collectors.toSet());
    }
}
