package io.github.devrellint.spelling;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.CollectingRule;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.Token;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Goes through documents like a rule and remembers their words, to tell which words of a dictionary
 * nobody uses. It reports nothing and is no rule that people can choose; make one per run.
 */
public final class WordUsage extends CollectingRule {

    public static final RuleId ID = RuleId.of("word-usage");

    private final Set<String> used = ConcurrentHashMap.newKeySet();

    public WordUsage() {
        super(ID);
    }

    @Override
    protected void collect(Document document, Site site) {
        PageWords page = document.analysis(PageWords.KEY);
        for (PageWords.Block block : page.blocks()) {
            for (Token token : block.tokens()) {
                used.add(token.text().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Returns the words that no document has, nor an inflection of them. */
    public List<String> unused(Collection<String> words) {
        return words.stream().filter(word -> !isUsed(word)).toList();
    }

    private boolean isUsed(String word) {
        return used.contains(word.toLowerCase(Locale.ROOT))
                || used.stream().anyMatch(new AcceptedWords(List.of(word))::contains);
    }
}
