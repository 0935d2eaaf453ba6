package io.github.devrellint.stats;

import io.github.devrellint.base.Severity;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.rule.Finding;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Sums over one post or several.
 *
 * @param lines that are not blank, front matter left out
 * @param codeLines those of them that are code
 */
public record Counts(
        int words,
        int lines,
        int codeLines,
        int images,
        int links,
        int externalLinks,
        int errors,
        int warnings,
        int infos) {

    /**
     * Words that adults read silently in a minute, in non-fiction: M. Brysbaert, How many words do
     * we read per minute?, Journal of Memory and Language 109, 2019.
     */
    private static final int WORDS_PER_MINUTE = 238;

    static Counts of(PageFacts.Size size, List<Finding> findings) {
        return new Counts(
                size.words(),
                size.lines(),
                size.codeLines(),
                size.images(),
                size.links(),
                size.externalLinks(),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(each -> each.severity() == severity).count();
    }

    static Counts sum(Collection<Counts> all) {
        return new Counts(
                sum(all, Counts::words),
                sum(all, Counts::lines),
                sum(all, Counts::codeLines),
                sum(all, Counts::images),
                sum(all, Counts::links),
                sum(all, Counts::externalLinks),
                sum(all, Counts::errors),
                sum(all, Counts::warnings),
                sum(all, Counts::infos));
    }

    private static int sum(Collection<Counts> all, ToIntFunction<Counts> part) {
        return all.stream().mapToInt(part).sum();
    }

    /** Minutes that it takes to read the prose, rounded up. */
    public int readingMinutes() {
        return (words + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE;
    }

    /** The share of code among the lines, in percent. */
    public int codePercent() {
        return lines == 0 ? 0 : Math.min(100, Math.round(100f * codeLines / lines));
    }
}
