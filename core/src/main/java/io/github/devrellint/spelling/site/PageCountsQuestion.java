package io.github.devrellint.spelling.site;

import static java.util.stream.Collectors.joining;

import com.google.auto.service.AutoService;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.SiteQuestion;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** On how many pages of its site the unknown words of a document stand. */
@AutoService(SiteQuestion.class)
public final class PageCountsQuestion implements SiteQuestion {

    static final String KIND = "words";

    static String subject(Path document, Collection<String> words) {
        return words.stream()
                .map(word -> "\n" + word)
                .collect(joining("", document.toString(), ""));
    }

    /** One number a word. */
    static String answer(Collection<String> words, Map<String, Integer> pages) {
        return words.stream()
                .map(word -> pages.getOrDefault(word, 0).toString())
                .collect(joining(" "));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A page that has a copy among those that changed is never answered as before. */
    @Override
    public Map<String, String> answers(Set<String> subjects, Set<Path> changed, Site site) {
        Map<String, String> answers = new HashMap<>();
        for (String subject : subjects) {
            List<String> lines = List.of(subject.split("\n", -1));
            Path document = Path.of(lines.get(0));
            List<String> words = lines.subList(1, lines.size());
            SiteWords all = SiteWords.of(site, document);
            String counts = answer(words, all.pages(words, subjects.size()));
            boolean hasCopy = SiteWords.hasCopy(document, changed);
            answers.put(subject, hasCopy ? counts + " or more" : counts);
        }
        return answers;
    }
}
