package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.FenceAttributes;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports blocks that name the file they are taken from ({@code file=path#region}) and differ from
 * it. Common indentation, trailing space and region markers are ignored.
 */
@AutoService(Rule.class)
public final class SampleFileRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("sample-file");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    /** Returns at most one problem per block. */
    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return document.codeBlocks().stream()
                .filter(CodeBlock::fenced)
                .flatMap(block -> problem(document, site, block).stream());
    }

    private static Optional<Problem> problem(Document document, Site site, CodeBlock block) {
        FenceAttributes attributes = FenceAttributes.of(block, document.source());
        Optional<String> reference = attributes.value(Attribute.FILE);
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        int hash = reference.get().indexOf('#');
        String path = hash < 0 ? reference.get() : reference.get().substring(0, hash);
        String region = hash < 0 ? "" : reference.get().substring(hash + 1);
        Span span =
                within(document, attributes.span(Attribute.FILE).orElseThrow(), reference.get());
        SampleSource source = SampleSource.find(path, document, site);
        if (!source.fault().isEmpty()) {
            return Optional.of(new Problem(span, source.fault() + ": " + path));
        }
        Optional<List<String>> expected = SourceRegion.lines(source.text(), region);
        if (expected.isEmpty()) {
            return Optional.of(
                    new Problem(span, "no region \"" + region + "\" in " + path)
                            .suggesting(
                                    DidYouMean.nearest(region, SourceRegion.names(source.text()))
                                            .filter(near -> !near.equals(region))
                                            .map(near -> path + "#" + near)
                                            .stream()
                                            .toList()));
        }
        boolean filled = block.content().text().isBlank() && isFilledByBuild(document, site);
        return filled
                ? Optional.empty()
                : difference(document, block, expected.get(), reference.get());
    }

    /** Whether the plugin https://github.com/kevin940726/remark-code-import fills empty blocks. */
    private static boolean isFilledByBuild(Document document, Site site) {
        return site.files(document)
                .above(document.path(), "package.json")
                .flatMap(
                        found ->
                                site.files(document)
                                        .text(found.getParent(), found.getFileName().toString()))
                .filter(text -> text.contains("\"remark-code-import\""))
                .isPresent();
    }

    private static Optional<Problem> difference(
            Document document, CodeBlock block, List<String> expected, String reference) {
        String code = block.content().text();
        List<String> actual = SourceRegion.plain(code.lines().toList());
        if (actual.equals(expected)) {
            return Optional.empty();
        }
        Span span = code.isBlank() ? block.infoSpan() : firstDifference(block, actual, expected);
        Problem problem = new Problem(span, "differs from " + reference);
        return Optional.of(
                BlockContent.of(document, block)
                        .flatMap(content -> content.replacedBy(expected, reference))
                        .map(problem::fixedBy)
                        .orElse(problem));
    }

    /** The first line of the block that is not that of the file; the last if the file goes on. */
    private static Span firstDifference(
            CodeBlock block, List<String> actual, List<String> expected) {
        int equal = 0;
        while (equal < Math.min(actual.size(), expected.size())
                && actual.get(equal).equals(expected.get(equal))) {
            equal++;
        }
        String code = block.content().text();
        long before = code.lines().takeWhile(String::isBlank).count();
        LineIndex lines = new LineIndex(code);
        int line = (int) before + Math.min(equal, Math.max(0, actual.size() - 1)) + 1;
        int start = lines.lineStart(line);
        String text = code.substring(start, lines.lineEnd(line)).stripTrailing();
        int indent = text.length() - text.stripLeading().length();
        return block.content().source(start + indent, start + text.length());
    }

    /** The span of the attribute's value, which follows its name. */
    private static Span within(Document document, Span name, String value) {
        int at = document.source().text().indexOf(value, name.end());
        return at < 0 ? name : new Span(at, at + value.length());
    }
}
