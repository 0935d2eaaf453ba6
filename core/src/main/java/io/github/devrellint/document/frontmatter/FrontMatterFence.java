package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.SourceText;
import java.util.regex.Pattern;

/** Finds where front matter ends, and tells its fence from a thematic break. */
final class FrontMatterFence {

    private static final Pattern YAML_KEY =
            Pattern.compile("\\s*+(?:\"[^\"]*+\"|'[^']*+'|[\\p{L}_$][^\\s:]*+)\\s*+:(?:\\s.*+)?");

    /** Most generators take a longer row of dashes as well. */
    private static final Pattern YAML_FENCE = Pattern.compile("-{3,}|\\.{3}");

    private static final Pattern TOML_KEY =
            Pattern.compile("\\s*+(?:\\[.*+|[\\w\"'.-]++\\s*+=.*+)", Pattern.UNICODE_CASE);

    private FrontMatterFence() {}

    /**
     * Whether text follows the first empty line, so that the supposed closing fence is a thematic
     * break further down and the real one is missing.
     */
    static boolean textFollows(SourceText source, FrontMatter.Format format, int closing) {
        Pattern key = format == FrontMatter.Format.YAML ? YAML_KEY : TOML_KEY;
        boolean behind = false;
        for (int line = 2; line < closing; line++) {
            String text = source.line(line);
            if (text.isBlank()) {
                behind = true;
            } else if (behind) {
                boolean nested = Character.isWhitespace(text.charAt(0)) || text.startsWith("- ");
                return !nested && !key.matcher(text).matches();
            }
        }
        return false;
    }

    /** Number of the line that closes the front matter; 0 if none does. */
    static int closingLine(SourceText source, FrontMatter.Format format) {
        int lines = source.lines().lines();
        for (int line = 2; line <= lines; line++) {
            String text = source.line(line);
            if (text.length() < 3) {
                continue;
            }
            String fence = text.stripTrailing();
            boolean closes =
                    format == FrontMatter.Format.YAML
                            ? YAML_FENCE.matcher(fence).matches()
                            : fence.equals("+++");
            if (closes) {
                return line;
            }
        }
        return 0;
    }

    /**
     * Whether the lines after the opening fence are front matter: the closing fence follows at
     * once, or a key is found in the first paragraph (the first line may lack its colon).
     */
    static boolean looksLikeKeys(SourceText source, FrontMatter.Format format, int closing) {
        Pattern key = format == FrontMatter.Format.YAML ? YAML_KEY : TOML_KEY;
        int end = closing > 0 ? closing : source.lines().lines() + 1;
        boolean empty = true;
        for (int line = 2; line < end; line++) {
            String text = source.line(line);
            if (text.isBlank()) {
                if (!empty) {
                    return false;
                }
            } else if (!text.stripLeading().startsWith("#")) {
                if (key.matcher(text).matches()) {
                    return true;
                }
                if (closing == 0) {
                    return false;
                }
                empty = false;
            }
        }
        return empty && closing > 0 && !hasText(source, closing);
    }

    private static boolean hasText(SourceText source, int closing) {
        for (int line = 2; line < closing; line++) {
            if (!source.line(line).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Offset of the first empty line, or the end of the text. */
    static int endOfParagraph(SourceText source) {
        int lines = source.lines().lines();
        for (int line = 2; line <= lines; line++) {
            if (source.line(line).isBlank()) {
                return source.lines().lineStart(line);
            }
        }
        return source.text().length();
    }
}
