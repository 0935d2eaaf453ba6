package io.github.devrellint.lsp.edit;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import java.util.Optional;

/** Writes the comment that suppresses a finding, in the notation of its place. */
final class SuppressionComment {

    /** For the author to replace. */
    private static final String REASON = "the reason";

    private final Document document;
    private final Finding finding;
    private final boolean mdx;

    private SuppressionComment(Document document, Finding finding) {
        this.document = document;
        this.finding = finding;
        this.mdx = document.path().toString().endsWith(".mdx");
    }

    /** The edit that adds it; empty where there is no place for a comment. */
    static Optional<Edit> of(Document document, Finding finding) {
        return new SuppressionComment(document, finding).edit();
    }

    private Optional<Edit> edit() {
        Span span = finding.range().span();
        Optional<FrontMatter> matter =
                document.frontMatter().filter(each -> each.span().contains(span));
        if (matter.isPresent()) {
            return matter.get().format() == FrontMatter.Format.JSON
                    ? Optional.empty()
                    : Optional.of(atLineEnd("  # " + text("line")));
        }
        Optional<CodeBlock> code =
                document.codeBlocks().stream()
                        .filter(block -> block.span().contains(span))
                        .findFirst();
        if (code.isPresent()) {
            return beforeBlock(code.get());
        }
        return Optional.of(atLineEnd(" " + comment("line")));
    }

    private String text(String where) {
        return "devrel-lint-disable-" + where + " " + finding.rule() + ": " + REASON;
    }

    private String comment(String where) {
        return mdx ? "{/* " + text(where) + " */}" : "<!-- " + text(where) + " -->";
    }

    private Edit atLineEnd(String comment) {
        SourceText source = document.source();
        int line = finding.range().start().line();
        int end = source.lines().lineStart(line) + source.line(line).stripTrailing().length();
        return new Edit(Span.at(end), comment);
    }

    /** A comment that says how the block is verified has to stay on the line before it. */
    private Optional<Edit> beforeBlock(CodeBlock block) {
        LineIndex lines = document.source().lines();
        int line = lines.position(block.span().start()).line();
        int start = lines.lineStart(line);
        String indent = document.source().text(new Span(start, block.span().start()));
        return block.directive().isPresent() || !indent.isBlank()
                ? Optional.empty()
                : Optional.of(new Edit(Span.at(start), indent + comment("next-line") + "\n"));
    }
}
