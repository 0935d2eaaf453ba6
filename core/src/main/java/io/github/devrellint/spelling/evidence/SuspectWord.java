package io.github.devrellint.spelling.evidence;

import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.site.SiteEvidence;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import java.util.List;

/**
 * An unknown word that may be an error.
 *
 * @param index of the word in its block
 */
public record SuspectWord(Block block, int index, ErrorEvidence evidence) {

    /** Evidence from this weight on is reported. */
    private static final double STRONG = -0.3;

    /** Evidence from this weight on stands whatever the other pages of the site have. */
    public static final double CERTAIN = 10;

    private static final int SHORT = 4;

    /** The word as it stands on the page. */
    public Token token() {
        return block.tokens().get(index);
    }

    /** The word as it is written. */
    public String word() {
        return token().text();
    }

    /** Whether the evidence is enough to report the word. */
    public boolean isStrong() {
        return evidence.weight() >= STRONG;
    }

    /**
     * Whether the other pages of the site have to be asked: of a short word always, because it is
     * near to many others.
     */
    public boolean isDoubtful() {
        return evidence.weight() < CERTAIN || word().length() <= SHORT;
    }

    /** The same with what the rest of the site says. */
    public SuspectWord with(SiteEvidence site) {
        return new SuspectWord(block, index, evidence.with(site, word()));
    }

    /** Reports the word with what is probably meant, and a fix if there is any such word. */
    public Problem problem(EnglishSpeller speller, UnknownWords unknown) {
        Span span = block.prose().text().source(token().start(), token().end());
        boolean compared = unknown.mayCompare(word());
        List<String> better = speller.suggestions(word(), compared, unknown.page()::has);
        Problem problem =
                new Problem(span, "\"" + word() + "\" is misspelled")
                        .suggesting(better)
                        .because(evidence.explain());
        if (better.isEmpty()) {
            return problem;
        }
        boolean safe = compared && FixSafety.isSafe(speller, this, better.get(0));
        Fix fix = Fix.replace(span, better.get(0));
        return problem.fixedBy(new Fix(fix.description(), safe, fix.edits()));
    }
}
