package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the front matter of a file and reads it in its format. A {@code ---} or {@code +++} in the
 * first line that is not followed by keys is a thematic break or text, not front matter.
 */
public final class FrontMatterParser {

    /** Deeper and longer front matter is rejected, since the input is untrusted. */
    static final int MAX_DEPTH = 64;

    static final int MAX_LENGTH = 1 << 20;

    /**
     * The result of reading one format.
     *
     * @param end offset after the last character of the front matter
     */
    record Content(
            FrontMatterValue.Mapping root,
            List<FrontMatter.Fault> faults,
            List<Comment> comments,
            int end) {}

    private FrontMatterParser() {}

    /** Returns the front matter of a file, with its faults; empty if it has none. Never throws. */
    public static Optional<FrontMatter> parse(SourceText source) {
        String first = source.line(1).stripTrailing();
        return switch (first) {
            case "---" -> fenced(source, FrontMatter.Format.YAML);
            case "+++" -> fenced(source, FrontMatter.Format.TOML);
            default -> first.startsWith("{") ? json(source) : Optional.empty();
        };
    }

    private static Optional<FrontMatter> fenced(SourceText source, FrontMatter.Format format) {
        int closing = FrontMatterFence.closingLine(source, format);
        if (!FrontMatterFence.looksLikeKeys(source, format, closing)) {
            return Optional.empty();
        }
        int start = source.lines().lineEnd(1);
        if (closing == 0) {
            return Optional.of(unclosed(source, format, start));
        }
        var content = new Span(start, Math.max(start, source.lines().lineStart(closing)));
        Content found = read(source.text(), content, format);
        if (!found.faults().isEmpty() && FrontMatterFence.textFollows(source, format, closing)) {
            FrontMatter shorter = unclosed(source, format, start);
            if (shorter.faults().size() == 1) {
                return Optional.of(shorter);
            }
        }
        int end = content.end() + source.line(closing).length();
        return Optional.of(frontMatter(format, end, content, found.faults(), found));
    }

    /** Reads front matter without closing fence up to the first empty line. */
    private static FrontMatter unclosed(SourceText source, FrontMatter.Format format, int start) {
        var content = new Span(start, Math.max(start, FrontMatterFence.endOfParagraph(source)));
        Content found = read(source.text(), content, format);
        String fence = format == FrontMatter.Format.YAML ? "---" : "+++";
        var faults = new ArrayList<FrontMatter.Fault>();
        faults.add(
                new FrontMatter.Fault(
                        new Span(0, 3), "front matter is not closed by a line " + fence));
        faults.addAll(found.faults());
        return frontMatter(format, content.end(), content, faults, found);
    }

    private static FrontMatter frontMatter(
            FrontMatter.Format format,
            int end,
            Span content,
            List<FrontMatter.Fault> faults,
            Content found) {
        return new FrontMatter(
                format,
                new Span(0, end),
                content,
                found.root(),
                List.copyOf(faults),
                found.comments());
    }

    private static Content read(String text, Span content, FrontMatter.Format format) {
        if (content.length() > MAX_LENGTH) {
            return refused(content, "front matter is longer than " + MAX_LENGTH + " characters");
        }
        return format == FrontMatter.Format.YAML
                ? new YamlFrontMatter(text, content).read()
                : new TomlFrontMatter(text, content).read();
    }

    /** The result for rejected content: only the fault. */
    static Content refused(Span content, String message) {
        return new Content(
                new FrontMatterValue.Mapping(List.of(), content),
                List.of(new FrontMatter.Fault(Span.at(content.start()), message)),
                List.of(),
                content.end());
    }

    private static Optional<FrontMatter> json(SourceText source) {
        String text = source.text();
        int next = 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean object =
                next < text.length()
                        && (text.charAt(next) == '"' || (text.charAt(next) == '}' && next > 1));
        if (!object) {
            return Optional.empty();
        }
        Content found = new JsonFrontMatter(text).read();
        var span = new Span(0, found.end());
        return Optional.of(
                new FrontMatter(
                        FrontMatter.Format.JSON,
                        span,
                        span,
                        found.root(),
                        found.faults(),
                        found.comments()));
    }
}
