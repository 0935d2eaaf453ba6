package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.site.Site;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports posts without a single code sample that a reader can run: one that ran, or, where nothing
 * is run, one that compiles and has something to run.
 */
@AutoService(Rule.class)
public final class SampleRequiredRule implements Rule<SampleRequiredRule.Options> {

    /**
     * @param unless posts that need no sample
     */
    public record Options(Unless unless) {}

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
        return new Options(new Unless(List.of(), List.of(), List.of(), List.of()));
    }

    /** Returns at most one problem, at the title of the post. */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        if (!site.isPost(document) || exempt(document, site, options.unless())) {
            return Stream.empty();
        }
        List<SampleVerdicts.Verdict> verdicts = SampleVerdicts.of(document, site).list();
        if (verdicts.stream().anyMatch(verdict -> counts(verdict.judgement()))) {
            return Stream.empty();
        }
        return Stream.of(new Problem(title(document), message(verdicts)));
    }

    /**
     * A program counts unless something is wrong with it; that no tool is here is not its fault.
     */
    private static boolean counts(Judgement judgement) {
        return judgement.runnable()
                && judgement.status() != Status.FAILED
                && judgement.status() != Status.IGNORED;
    }

    private static String message(List<SampleVerdicts.Verdict> verdicts) {
        String need = "add a block of code with statements or a main method that runs as it is";
        if (verdicts.isEmpty()) {
            return "no code sample: " + need;
        }
        boolean failed =
                verdicts.stream()
                        .anyMatch(
                                verdict ->
                                        verdict.judgement().runnable()
                                                && verdict.judgement().status() == Status.FAILED);
        return failed
                ? "no code sample that runs: mend one of those that fail"
                : "no code sample that runs: " + need;
    }

    private static boolean exempt(Document document, Site site, Unless unless) {
        Optional<FrontMatter> frontMatter = document.frontMatter();
        return hasAny(frontMatter, "tags", unless.tags())
                || hasAny(frontMatter, "categories", unless.categories())
                || hasAny(frontMatter, "category", unless.categories())
                || unless.keys().stream().anyMatch(key -> isSet(frontMatter, key))
                || unless.paths().stream().anyMatch(glob -> matches(document, site, glob));
    }

    private static boolean hasAny(Optional<FrontMatter> frontMatter, String key, List<String> any) {
        return frontMatter.flatMap(matter -> matter.get(key)).stream()
                .flatMap(SampleRequiredRule::words)
                .anyMatch(word -> any.stream().anyMatch(word::equalsIgnoreCase));
    }

    /**
     * The items of a list, or the words of a text: Jekyll splits it at blanks, others at commas.
     */
    private static Stream<String> words(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.Sequence sequence) {
            return sequence.items().stream().flatMap(SampleRequiredRule::text);
        }
        return text(value)
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[,\\s]+"))));
    }

    private static Stream<String> text(FrontMatterValue value) {
        return value instanceof FrontMatterValue.Scalar scalar && scalar.value() != null
                ? Stream.of(scalar.value().toString())
                : Stream.empty();
    }

    private static boolean isSet(Optional<FrontMatter> frontMatter, String key) {
        return frontMatter
                .flatMap(matter -> matter.get(key))
                .filter(
                        value ->
                                !(value instanceof FrontMatterValue.Scalar scalar
                                        && Boolean.FALSE.equals(scalar.value())))
                .isPresent();
    }

    private static boolean matches(Document document, Site site, String glob) {
        Path path = document.path();
        Path relative = path.startsWith(site.root()) ? site.root().relativize(path) : path;
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(relative);
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
