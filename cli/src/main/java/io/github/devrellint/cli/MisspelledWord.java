package io.github.devrellint.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.spelling.UserDictionary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A word that a run calls misspelled, or doesn't know.
 *
 * @param text as it is written
 * @param count how many times it was reported
 * @param files in how many files
 * @param name whether it is written as a name each time: with a capital letter after a word on the
 *     same line that ends no sentence, or with one inside
 * @param suggestions what it may be instead
 */
record MisspelledWord(String text, int count, int files, boolean name, List<String> suggestions) {

    private static final Pattern CAPITAL_INSIDE = Pattern.compile(".+\\p{Lu}.*");
    private static final Pattern AMID_A_SENTENCE = Pattern.compile(".*[\\p{L}\\p{N},)`*_] ");

    /** The words of a report, the most frequent first. */
    static List<MisspelledWord> of(Report report) {
        Map<String, List<Finding>> found =
                report.findings().stream()
                        .filter(finding -> UserDictionary.wordOf(finding).isPresent())
                        .collect(groupingBy(Finding::markedText, TreeMap::new, toList()));
        return found.values().stream()
                .map(MisspelledWord::of)
                .sorted(Comparator.comparingInt(MisspelledWord::count).reversed())
                .toList();
    }

    private static MisspelledWord of(List<Finding> findings) {
        Finding first = findings.get(0);
        return new MisspelledWord(
                first.markedText(),
                findings.size(),
                (int) findings.stream().map(Finding::file).distinct().count(),
                findings.stream().allMatch(MisspelledWord::isName),
                first.suggestions());
    }

    private static boolean isName(Finding finding) {
        String text = finding.markedText();
        int start = finding.range().start().column() - 1;
        String line = finding.sourceLine();
        boolean amid =
                start <= line.length()
                        && AMID_A_SENTENCE.matcher(line.substring(0, start)).matches();
        return CAPITAL_INSIDE.matcher(text).matches()
                || Character.isUpperCase(text.codePointAt(0)) && amid;
    }

    /** As it is listed. */
    String line() {
        String where = files == 1 ? "in 1 file" : "in " + files + " files";
        String what = name ? ", a name?" : "";
        String instead = suggestions.isEmpty() ? "" : " -> " + String.join(", ", suggestions);
        return "%s  %d × %s%s%s".formatted(text, count, where, what, instead);
    }
}
