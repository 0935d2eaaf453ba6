package io.github.devrellint.samples.syntax;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.syntax.snippet.SnippetText;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the fenced blocks of a post without parsing it, so that slow tools can start early. Blocks
 * that the parser sees differently are checked later.
 */
final class FenceScanner {

    private final String text;
    private int at;

    private FenceScanner(String text) {
        this.text = text;
    }

    /** The blocks that name a language. */
    static List<Snippet> snippets(String text) {
        List<Snippet> snippets = new ArrayList<>();
        if (!text.contains("```") && !text.contains("~~~")) {
            return snippets;
        }
        FenceScanner scanner = new FenceScanner(text);
        while (scanner.at < text.length()) {
            scanner.line(snippets);
        }
        return snippets;
    }

    /** Reads a line, or a block that begins on it. */
    private void line(List<Snippet> snippets) {
        int start = at;
        int fence = skipPrefix(start);
        int run = run(fence);
        at = next(start);
        if (run < 3) {
            return;
        }
        String info = text.substring(fence + run, end(start)).strip();
        String language = CodeBlock.languageOf(info);
        String code = content(fence - start, text.charAt(fence), run);
        if (!language.isEmpty() && info.indexOf('`') < 0) {
            snippets.add(new Snippet(LanguageNames.canonical(language), SnippetText.code(code)));
        }
    }

    /** The lines up to the closing fence, without as much of a prefix as the opening one has. */
    private String content(int prefix, char mark, int run) {
        StringBuilder code = new StringBuilder();
        while (at < text.length()) {
            int start = at;
            at = next(start);
            int first = skipPrefix(start);
            boolean closes =
                    first < text.length() && text.charAt(first) == mark && run(first) >= run;
            if (closes && text.substring(first + run(first), end(start)).isBlank()) {
                break;
            }
            int from = Math.min(Math.min(first, start + prefix), end(start));
            code.append(text, from, end(start)).append('\n');
        }
        return code.toString();
    }

    /** Behind indentation and the marks of quotes and lists. */
    private int skipPrefix(int start) {
        int index = start;
        while (index < text.length() && " \t>-*+".indexOf(text.charAt(index)) >= 0) {
            index++;
        }
        return index;
    }

    private int run(int start) {
        int index = start;
        while (index < text.length()
                && (text.charAt(start) == '`' || text.charAt(start) == '~')
                && text.charAt(index) == text.charAt(start)) {
            index++;
        }
        return index - start;
    }

    /** The end of the line, without its line break. */
    private int end(int start) {
        int feed = text.indexOf('\n', start);
        int end = feed < 0 ? text.length() : feed;
        return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int next(int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed + 1;
    }
}
