package io.github.devrellint;

import io.github.devrellint.context.Trace.Question;
import io.github.devrellint.rule.Providers;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.SiteQuestion;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which results of an earlier run still hold: those of documents that have not changed, and
 * whose questions about other documents have the answers that they had.
 */
final class PageReuse {

    private final KeptPages kept;
    private final Site site;

    PageReuse(KeptPages kept, Site site) {
        this.kept = kept;
        this.site = site;
    }

    /**
     * Returns what still holds.
     *
     * @param documents of the site; those of other sites say nothing about them
     */
    Map<Path, KeptPage> of(Collection<Path> documents) {
        Set<Path> changed = documents.stream().filter(kept::hasChanged).collect(Collectors.toSet());
        if (changed.size() == documents.size() || changed.stream().anyMatch(this::hasMoved)) {
            return Map.of();
        }
        Map<Path, KeptPage> same = new HashMap<>();
        for (Path document : documents) {
            KeptPage page = kept.known().get(document);
            if (!changed.contains(document)
                    && page.result().isPresent()
                    && (!page.reachesOut() || kept.isSameOutside())) {
                same.put(document, page);
            }
        }
        Set<Question> wrong = wrong(same.values(), changed);
        same.values().removeIf(page -> !Collections.disjoint(page.answers().keySet(), wrong));
        return same;
    }

    /** Any link of the site may use an address that front matter gives to a page. */
    private boolean hasMoved(Path document) {
        KeptPage before = kept.known().get(document);
        return before == null || !before.movedTo().equals(site.movedTo(document));
    }

    /** The questions that have another answer now. */
    private Set<Question> wrong(Collection<KeptPage> pages, Set<Path> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Map<Question, String> before = new HashMap<>();
        pages.forEach(page -> before.putAll(page.answers()));
        Map<String, Set<String>> byKind =
                before.keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Question::kind,
                                        Collectors.mapping(Question::subject, Collectors.toSet())));
        Set<Question> wrong = new HashSet<>(before.keySet());
        for (SiteQuestion kind : Providers.of(SiteQuestion.class)) {
            Set<String> subjects = byKind.getOrDefault(kind.kind(), Set.of());
            Map<String, String> now = kind.answers(subjects, changed, site);
            for (String subject : subjects) {
                Question question = new Question(kind.kind(), subject);
                if (now.getOrDefault(subject, before.get(question)).equals(before.get(question))) {
                    wrong.remove(question);
                }
            }
        }
        return wrong;
    }
}
