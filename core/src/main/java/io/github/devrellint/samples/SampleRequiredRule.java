package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.rule.SummarizedRule;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports posts without a single code sample that a reader can run: one that ran, or, where nothing
 * is run, one that compiles and has something to run. News need none.
 */
@AutoService(Rule.class)
public final class SampleRequiredRule implements SummarizedRule<SampleRequiredRule.Options> {

    /** From this number of posts on, a site that mostly shows no code is told once. */
    private static final int MANY = 10;

    /** Posts that a summary names. */
    private static final int NAMED = 10;

    /** The only kind of what this rule judges. */
    private static final String POST = "post";

    private static final String NONE = "no code sample: ";
    private static final String NONE_RUNS = "no code sample that runs: ";

    /**
     * @param each whether each post is reported, however many there are
     * @param news words and phrases that mark a post as news in its title, tags, categories or
     *     address
     * @param unless posts that need no sample
     */
    public record Options(boolean each, List<String> news, Unless unless) {}

    /**
     * @param tags a post with one of these tags
     * @param categories a post with one of these categories
     * @param paths a post whose path from the site root matches one of these globs
     * @param keys a post whose front matter has one of these keys, with another value than {@code
     *     false}
     */
    public record Unless(
            List<String> tags, List<String> categories, List<String> paths, List<String> keys) {}

    @Override
    public RuleId id() {
        return RuleId.of("sample-required");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(
                false, NewsPosts.WORDS, new Unless(List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public Map<String, Integer> judged(Document document, Site site, Options options) {
        return isRequired(document, site, options) ? Map.of(POST, 1) : Map.of();
    }

    private static boolean isRequired(Document document, Site site, Options options) {
        return site.isPost(document)
                && !ExemptPosts.isDraft(document)
                && !ExemptPosts.isEmpty(document)
                && !ExemptPosts.contain(document, site, options.unless())
                && !NewsPosts.contain(document, site, options.news());
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    /** Returns at most one problem, at the title of the post. */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        if (!isRequired(document, site, options)) {
            return Stream.empty();
        }
        List<SampleVerdicts.Verdict> verdicts = SampleVerdicts.of(document, site).list();
        if (verdicts.stream().anyMatch(verdict -> counts(verdict.judgement()))) {
            return Stream.empty();
        }
        return Stream.of(new Problem(title(document), message(verdicts)));
    }

    /** The posts without any code come first, the last paths first: those of the newest posts. */
    @Override
    public List<Summary> summaries(
            Map<String, Integer> judged, List<Finding> findings, Site site, Options options) {
        int posts = judged.getOrDefault(POST, 0);
        if (options.each() || posts < MANY || findings.size() * 2 <= posts) {
            return List.of();
        }
        String worst =
                findings.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Finding each) -> !each.message().startsWith(NONE))
                                        .thenComparing(Finding::path, Comparator.reverseOrder()))
                        .limit(NAMED)
                        .map(Finding::path)
                        .collect(Collectors.joining(", "));
        String message =
                "%d of %d posts have no code sample that a reader can run, among them %s; set rules: { sample-required: { each: true } } to have an error for each"
                        .formatted(findings.size(), posts, worst);
        return List.of(new Summary(message, findings, true));
    }

    /** Whether a sample counts: a program does unless it fails; a missing tool does not matter. */
    private static boolean counts(Judgement judgement) {
        return judgement.runnable()
                && judgement.status() != Status.FAILED
                && judgement.status() != Status.IGNORED;
    }

    private static String message(List<SampleVerdicts.Verdict> verdicts) {
        String need = "add a block of code with statements or a main method that runs as it is";
        if (verdicts.isEmpty()) {
            return NONE + need;
        }
        boolean failed =
                verdicts.stream()
                        .anyMatch(
                                verdict ->
                                        verdict.judgement().runnable()
                                                && verdict.judgement().status() == Status.FAILED);
        return NONE_RUNS + (failed ? "fix one of those that fail" : need);
    }

    private static Span title(Document document) {
        Optional<Span> title =
                document.frontMatter()
                        .flatMap(matter -> matter.get("title"))
                        .map(FrontMatterValue::span);
        return title.or(() -> document.headings().stream().findFirst().map(Heading::span))
                .orElse(firstLine(document));
    }

    private static Span firstLine(Document document) {
        return new Span(0, document.source().line(1).length());
    }
}
