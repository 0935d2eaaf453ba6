package io.github.devrellint.fuzz;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.samples.model.FenceAttributes;
import io.github.devrellint.suppress.Suppressions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parses a document, its info strings and its suppressions. Each span is in the text.
 *
 * @param name of the file
 * @param before what the text begins with
 * @param after what it ends with
 */
record DocumentTarget(String name, String before, String after) implements FuzzTarget {

    private static final DocumentParser PARSER = new DocumentParser();
    private static final List<RuleId> RULES =
            List.of(RuleId.of("misspelling"), RuleId.of("broken-link"));

    @Override
    public void read(byte[] input) {
        String text = before + new String(input, StandardCharsets.UTF_8) + after;
        Document document;
        try {
            document = PARSER.parse(SourceText.of(Path.of("/site", name), text));
        } catch (UnparsableException e) {
            return; // which is told, as a failure of the file
        }
        int length = document.source().text().length();
        spans(document).forEach(span -> check(span, length));
        Suppressions.of(document, RULES).faults().forEach(fault -> check(fault.span(), length));
    }

    private static Stream<Span> spans(Document document) {
        return Stream.of(
                        document.codeBlocks().stream()
                                .flatMap(block -> ofBlock(block, document.source())),
                        document.images().stream().map(image -> image.span()),
                        document.links().stream().map(link -> link.span()),
                        document.anchors().stream().map(anchor -> anchor.span()),
                        document.comments().stream().map(comment -> comment.span()),
                        document.templateTags().stream().map(tag -> tag.span()),
                        document.undefinedReferences().stream().map(each -> each.span()),
                        document.frontMatter().stream().map(FrontMatter::span),
                        document.headings().stream().map(heading -> whole(heading.text())),
                        document.prose().stream().map(prose -> whole(prose.text())))
                .flatMap(each -> each);
    }

    private static Stream<Span> ofBlock(CodeBlock block, SourceText source) {
        return Stream.concat(
                Stream.of(block.infoSpan(), whole(block.content())),
                FenceAttributes.of(block, source).values().values().stream()
                        .map(FenceAttributes.Value::span));
    }

    private static Span whole(MappedText text) {
        return text.source(0, text.text().length());
    }

    private static void check(Span span, int length) {
        if (span.start() < 0 || span.start() > span.end() || span.end() > length) {
            throw new AssertionError(span + " is not in a text of " + length);
        }
    }
}
