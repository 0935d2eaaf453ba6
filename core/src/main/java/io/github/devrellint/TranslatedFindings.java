package io.github.devrellint;

import io.github.devrellint.rule.Finding;
import io.github.devrellint.site.language.DocumentLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says once what is wrong in the same way in a page and its translations. Findings with a fix are
 * left as they are, as each page needs its own.
 */
final class TranslatedFindings {

    /** Two such folders may be something else than languages: {@code ts}, {@code cs}. */
    private static final int FEWEST = 3;

    private static final Pattern ENGLISH =
            Pattern.compile("(?:^|/)en(?:-[A-Za-z]+)?/|\\.en\\.\\w+$");

    private static final Comparator<Finding> ORIGINAL_FIRST =
            Comparator.comparing((Finding each) -> !isOriginal(each)).thenComparing(Finding.ORDER);

    /**
     * What translations of a page have in common.
     *
     * @param page the path without the language
     * @param ordinal counts the findings of the page with this rule and message, from 1
     */
    private record Same(String page, String rule, String message, int ordinal) {}

    private TranslatedFindings() {}

    /**
     * Returns the results of a site's files, each finding once, with the number of translations.
     */
    static List<FileResult> once(List<FileResult> files) {
        Map<Same, List<Finding>> groups = new LinkedHashMap<>();
        for (FileResult file : files) {
            Map<Same, Integer> counts = new HashMap<>();
            for (Finding finding : file.findings()) {
                if (finding.fix().isEmpty()) {
                    Same first = same(finding, 0);
                    int ordinal = counts.merge(first, 1, Integer::sum);
                    groups.computeIfAbsent(same(finding, ordinal), key -> new ArrayList<>())
                            .add(finding);
                }
            }
        }
        Map<Finding, Finding> counted = new HashMap<>();
        Set<Finding> repeated = new HashSet<>();
        for (List<Finding> group : groups.values()) {
            Finding first = Collections.min(group, ORIGINAL_FIRST);
            if (group.size() >= FEWEST || group.size() > 1 && isOriginal(first)) {
                counted.put(first, withCount(first, group.size() - 1));
                repeated.addAll(group);
                repeated.remove(first);
            }
        }
        return repeated.isEmpty()
                ? files
                : files.stream().map(file -> told(file, counted, repeated)).toList();
    }

    private static Same same(Finding finding, int ordinal) {
        return new Same(
                DocumentLanguage.withoutLanguage(finding.path()),
                finding.rule().toString(),
                finding.message(),
                ordinal);
    }

    /** Whether a page says no language in its path, or English. */
    private static boolean isOriginal(Finding finding) {
        String path = finding.path();
        return path.equals(DocumentLanguage.withoutLanguage(path)) || ENGLISH.matcher(path).find();
    }

    private static Finding withCount(Finding finding, int others) {
        String copies = others == 1 ? "a translation" : others + " translations";
        return finding.withMessage(finding.message() + " (and in " + copies + ")");
    }

    private static FileResult told(
            FileResult file, Map<Finding, Finding> counted, Set<Finding> repeated) {
        List<Finding> findings =
                file.findings().stream()
                        .filter(finding -> !repeated.contains(finding))
                        .map(finding -> counted.getOrDefault(finding, finding))
                        .toList();
        return file.withFindings(findings);
    }
}
