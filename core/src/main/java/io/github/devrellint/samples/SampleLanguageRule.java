package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.syntax.CodeLanguageDetector;
import io.github.devrellint.samples.syntax.snippet.PlainTextDetector;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports fences that name no language, so that nothing highlights or verifies the code, and fences
 * whose language is a slip of a known one.
 */
@AutoService(Rule.class)
public final class SampleLanguageRule implements Rule<SampleLanguageRule.Options> {

    /**
     * @param names languages that the site knows besides those of GitHub Linguist and of common
     *     highlighters
     */
    public record Options(List<String> names) {}

    /** What MyST and R Markdown do with a block: {@code {note}}. */
    private static final Pattern DIRECTIVE = Pattern.compile("\\{[\\w:-]+[},\\s]");

    /** Languages with several common names, of which the author has to choose one. */
    private static final Set<String> SEVERAL_NAMES = Set.of("console", "shell");

    @Override
    public RuleId id() {
        return RuleId.of("sample-language");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Options defaults() {
        return new Options(List.of());
    }

    /** Returns at most one problem per fence. */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        return document.codeBlocks().stream()
                .filter(CodeBlock::fenced)
                .flatMap(block -> problem(document, block, options).stream());
    }

    private static Optional<Problem> problem(Document document, CodeBlock block, Options options) {
        String language = block.language();
        if (language.isEmpty()) {
            return missing(block);
        }
        boolean known = options.names().stream().anyMatch(language::equalsIgnoreCase);
        if (known || DIRECTIVE.matcher(block.info()).lookingAt()) {
            return Optional.empty();
        }
        return LanguageNames.slipOf(language).map(right -> slip(document, block, right));
    }

    /** Says that a language is missing, unless the block is evidently no code. */
    private static Optional<Problem> missing(CodeBlock block) {
        String code = block.content().text();
        Optional<String> guess = CodeLanguageDetector.of(code);
        boolean none = guess.isEmpty() && PlainTextDetector.isPlainText(code);
        if (code.isBlank() || none) {
            return Optional.empty();
        }
        Span fence = new Span(block.span().start(), block.infoSpan().start());
        Problem problem = new Problem(fence, "code without a language");
        return Optional.of(guess.map(language -> named(block, problem, language)).orElse(problem));
    }

    private static Problem named(CodeBlock block, Problem problem, String language) {
        Problem suggesting = problem.suggesting(List.of(language));
        return block.info().isBlank()
                ? suggesting.fixedBy(
                        new Fix(
                                "say that it is " + language,
                                !SEVERAL_NAMES.contains(language),
                                List.of(new Edit(Span.at(block.infoSpan().start()), language))))
                : suggesting;
    }

    private static Problem slip(Document document, CodeBlock block, String right) {
        String language = block.language();
        int at = block.info().toLowerCase(Locale.ROOT).indexOf(language);
        int start = block.infoSpan().start() + at;
        Span span = new Span(start, start + language.length());
        return new Problem(span, "unknown language \"" + document.source().text(span) + "\"")
                .suggesting(List.of(right))
                .fixedBy(Fix.replace(span, right));
    }
}
