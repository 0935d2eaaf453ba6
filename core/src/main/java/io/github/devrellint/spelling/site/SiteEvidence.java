package io.github.devrellint.spelling.site;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.token.WantedWords;
import java.util.Collection;
import java.util.Map;

/**
 * What the rest of a site says of a few words of a document.
 *
 * @param pages how many other pages have each word
 * @param names the words that were looked for in names and settings of the site
 */
public record SiteEvidence(Map<String, Integer> pages, WantedWords names) {

    /** Looks for the words all over the site. */
    public static SiteEvidence of(Site site, Document document, Collection<String> words) {
        SiteWords all = SiteWords.of(site, document.path());
        Map<String, Integer> pages = all.pages(words, 1);
        site.context()
                .learned(
                        PageCountsQuestion.KIND,
                        PageCountsQuestion.subject(document.path(), words),
                        () -> PageCountsQuestion.answer(words, pages));
        return new SiteEvidence(
                all.otherPages(document, pages),
                SiteNames.of(site, document).search(document, words));
    }

    /** On how many other pages a word stands. */
    public int otherPages(String word) {
        return pages.getOrDefault(word, 0);
    }

    /** Whether a file or a setting of the site has the word in its name. */
    public boolean isNamed(String word) {
        return names.isFound(word);
    }
}
