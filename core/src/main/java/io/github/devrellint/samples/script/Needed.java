package io.github.devrellint.samples.script;

import io.github.devrellint.samples.SampleBlock;
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
final class Needed {

    /** What declares a name at the beginning of a line, in the languages that run. */
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "^(?:(?:export|default|pub|async|public|private|data|abstract|open|sealed|final) )*+"
                            + "(?:(?:def|class|function\\*?|const|let(?: mut)?|var|val|fun|func|fn|struct|enum"
                            + "|trait|interface|type|module|object|record|impl|import|use) +|(?=[\\w$]++ *+(?::?=(?!=)|:)))"
                            + "([^\\n=({]*+)",
                    Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*+");

    private Needed() {}

    /**
     * Returns those of some samples that a sample needs, in order.
     *
     * @param before the samples before it
     */
    static List<SampleBlock> of(SampleBlock sample, List<SampleBlock> before) {
        Set<Integer> needed = new TreeSet<>();
        want(sample, before, before.size(), needed);
        // by number from the last: what a sample needs stands before it
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).setUp()) {
                needed.add(i);
            }
            if (needed.contains(i)) {
                want(before.get(i), before, i, needed);
            }
        }
        return needed.stream().map(before::get).toList();
    }

    private static void want(
            SampleBlock sample, List<SampleBlock> page, int before, Set<Integer> needed) {
        Set<String> used = names(sample.code());
        for (int i = 0; i < before; i++) {
            if (declared(page.get(i).code()).stream().anyMatch(used::contains)) {
                needed.add(i);
            }
        }
    }

    private static Set<String> declared(String code) {
        Matcher declaration = DECLARATION.matcher(code);
        StringBuilder heads = new StringBuilder();
        while (declaration.find()) {
            heads.append(declaration.group(1)).append(' ');
        }
        return names(heads.toString());
    }

    private static Set<String> names(String code) {
        return NAME.matcher(code).results().map(name -> name.group()).collect(Collectors.toSet());
    }
}
