package io.github.devrellint.cli;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.CollectingRule;
import io.github.devrellint.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through documents like a rule and counts what a site consists of. It reports nothing and is
 * no rule that people can choose; make one per run.
 */
final class SiteSurvey extends CollectingRule {

    static final RuleId ID = RuleId.of("site-survey");

    private static final int MOST_LANGUAGES = 8;

    private final Set<String> generators = new ConcurrentSkipListSet<>();
    private final Map<String, Integer> samples = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> languages = new ConcurrentHashMap<>();
    private final AtomicInteger documents = new AtomicInteger();
    private final AtomicInteger posts = new AtomicInteger();

    SiteSurvey() {
        super(ID);
    }

    @Override
    protected void collect(Document document, Site site) {
        documents.incrementAndGet();
        if (site.isPost(document)) {
            posts.incrementAndGet();
        }
        generators.add(site.generator(document).name());
        languages.merge(site.language(document), 1, Integer::sum);
        document.codeBlocks().stream()
                .map(CodeBlock::language)
                .filter(language -> language.matches("[\\w+#.-]+"))
                .forEach(language -> samples.merge(language, 1, Integer::sum));
    }

    /** What was found, a line for each kind of thing. */
    List<String> lines() {
        return Stream.of(
                        documents + " documents, " + posts + " of them posts",
                        "made for " + String.join(", ", generators),
                        "written in " + counted(languages),
                        samples.isEmpty() ? "" : "code samples in " + counted(samples))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The language that most documents are in. */
    String language() {
        return byCount(languages).findFirst().map(Map.Entry::getKey).orElse("en");
    }

    private static String counted(Map<String, Integer> counts) {
        String all =
                byCount(counts)
                        .limit(MOST_LANGUAGES)
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
        return counts.size() > MOST_LANGUAGES ? all + ", …" : all;
    }

    private static Stream<Map.Entry<String, Integer>> byCount(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()));
    }
}
