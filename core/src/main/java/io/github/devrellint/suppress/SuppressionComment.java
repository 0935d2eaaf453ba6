package io.github.devrellint.suppress;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.parse.DocumentParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the suppression of one finding, in the notation of its place: a comment in the text or the
 * front matter, a comment before a block of code, a key of front matter for the whole document.
 */
public final class SuppressionComment {

    private final Document document;
    private final RuleId rule;
    private final Span span;
    private final String reason;

    private SuppressionComment(Document document, RuleId rule, Span span, String reason) {
        this.document = document;
        this.rule = rule;
        this.span = span;
        this.reason = reason;
    }

    /**
     * The edit that suppresses a finding and leaves everything else as it is; empty where there is
     * no place for one.
     *
     * @param span of the finding
     * @param reason one line that does not end a comment
     */
    public static Optional<Edit> of(Document document, RuleId rule, Span span, String reason) {
        SuppressionComment comment = new SuppressionComment(document, rule, span, reason);
        return comment.candidates().filter(comment::suppresses).findFirst();
    }

    private Stream<Edit> candidates() {
        Optional<FrontMatter> matter =
                document.frontMatter().filter(each -> each.span().contains(span));
        if (matter.isPresent()) {
            return frontMatter(matter.get()).stream();
        }
        Optional<CodeBlock> code =
                document.codeBlocks().stream()
                        .filter(block -> block.span().contains(span))
                        .findFirst();
        if (code.isPresent()) {
            return beforeBlock(code.get()).stream();
        }
        // behind a heading it could become a part of its id
        boolean heading = document.headings().stream().anyMatch(each -> each.span().contains(span));
        Edit before = new Edit(Span.at(lineStart(span)), comment("next-line") + "\n");
        return heading ? Stream.of(before, atLineEnd()) : Stream.of(atLineEnd(), before);
    }

    private Optional<Edit> frontMatter(FrontMatter matter) {
        Span content = matter.content();
        boolean whole = span.start() < content.start();
        return switch (matter.format()) {
            case YAML -> Optional.of(whole ? key(content, ": ") : ofFrontMatterLine());
            case TOML -> Optional.of(whole ? key(content, " = ") : ofFrontMatterLine());
            case JSON -> Optional.empty();
        };
    }

    private Edit ofFrontMatterLine() {
        return new Edit(Span.at(lineEnd()), "  # " + text("line"));
    }

    /** A finding of the whole document is at its first character. */
    private Edit key(Span content, String is) {
        String quoted = '"' + reason.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        String disable = "{ disable" + is + "{ " + rule + is + quoted + " } }";
        return new Edit(Span.at(content.start()), "devrel-lint" + is + disable + "\n");
    }

    private String text(String where) {
        return "devrel-lint-disable-" + where + " " + rule + ": " + reason;
    }

    private String comment(String where) {
        boolean mdx = document.path().toString().endsWith(".mdx");
        return mdx ? "{/* " + text(where) + " */}" : "<!-- " + text(where) + " -->";
    }

    /** In the last cell of a row, as what follows the last bar would be one more. */
    private Edit atLineEnd() {
        int end = lineEnd();
        String line = document.source().text(new Span(lineStart(span), end));
        boolean row = line.stripLeading().startsWith("|") && line.endsWith("|");
        return row
                ? new Edit(Span.at(end - 1), comment("line") + " ")
                : new Edit(Span.at(end), " " + comment("line"));
    }

    private int lineStart(Span at) {
        LineIndex lines = document.source().lines();
        return lines.lineStart(lines.position(at.start()).line());
    }

    private int lineEnd() {
        int line = document.source().lines().position(span.start()).line();
        return lineStart(span) + document.source().line(line).stripTrailing().length();
    }

    /** A comment that says how the block is verified has to stay on the line before it. */
    private Optional<Edit> beforeBlock(CodeBlock block) {
        int start = lineStart(block.span());
        String indent = document.source().text(new Span(start, block.span().start()));
        return block.directive().isPresent() || !indent.isBlank()
                ? Optional.empty()
                : Optional.of(new Edit(Span.at(start), indent + comment("next-line") + "\n"));
    }

    /** Whether the document is what it was, and the finding is suppressed. */
    private boolean suppresses(Edit edit) {
        int at = edit.span().start();
        String text =
                new StringBuilder(document.source().text()).insert(at, edit.text()).toString();
        int moved = span.start() < at ? 0 : edit.text().length();
        Document after;
        try {
            after = new DocumentParser().parse(SourceText.of(document.path(), text));
        } catch (UnparsableException e) {
            return false;
        }
        Suppressions suppressions = Suppressions.of(after, List.of(rule));
        Span then = new Span(span.start() + moved, span.end() + moved);
        return suppressions.suppress(rule, then) && shape(after).equals(shape(document));
    }

    private static List<Integer> shape(Document document) {
        return List.of(
                document.frontMatter().map(matter -> matter.faults().size()).orElse(-1),
                document.prose().size(),
                document.headings().size(),
                document.codeBlocks().size(),
                document.links().size(),
                (int) document.allImages().count(),
                document.referenceLabels().size());
    }
}
