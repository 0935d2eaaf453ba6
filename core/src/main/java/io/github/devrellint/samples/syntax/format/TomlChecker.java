package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;

/**
 * Checks TOML by tomlj. Keys and tables that occur twice are no faults, since a post may show one
 * file before and after.
 */
@AutoService(SyntaxChecker.class)
public final class TomlChecker implements SnippetChecker {

    private static final Pattern TOO_DEEP = Pattern.compile("(?:[\\[{][^\\[{\\]}\\n]*+\\n?){64}");
    private static final Pattern TWICE =
            Pattern.compile("previously defined|already defined|is not a table");
    private static final Pattern BEGIN =
            Pattern.compile("\\s*+(?:#[^\\n]*+\\s*+)*+(?:\\[|[\\w\"'.-]++[\\w\"'. \\t-]*+=)");

    /** A value that is left open, and what else a value may be. */
    private static final Pattern OPEN =
            Pattern.compile(
                    "(?m)^[ \\t]*+[\\w.-]++[ \\t]*+=[ \\t]*+(?=#|$)[^\\n]*+"
                            + "|(?<=[\"'\\w])[ \\t]*+(?:[|/][ \\t]*+(?:\"[^\"\\n]*+\"|'[^'\\n]*+'|[\\w.]++)[ \\t]*+)++(?=#|$)");

    private static final Pattern WORD = Pattern.compile("[\\w-]++|.", Pattern.DOTALL);

    @Override
    public Set<String> languages() {
        return Set.of("toml");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        String text = Elision.replaced(Elision.filled(code), OPEN, ' ');
        if (text.isBlank()) {
            return SyntaxVerdict.VALID;
        }
        if (!BEGIN.matcher(text).lookingAt()) {
            return new Unchecked("does not begin like TOML", false);
        }
        if (TOO_DEEP.matcher(text).find()) {
            return new Unchecked("nested too deeply", false);
        }
        Optional<TomlParseError> error =
                Toml.parse(text).errors().stream()
                        .filter(found -> !TWICE.matcher(found.getMessage()).find())
                        .findFirst();
        return error.map(found -> verdict(code, text, found)).orElse(SyntaxVerdict.VALID);
    }

    private static SyntaxVerdict verdict(String code, String text, TomlParseError error) {
        LineIndex lines = new LineIndex(text);
        int line = Math.min(error.position().line(), lines.lines());
        int start = lines.lineStart(line);
        int columns =
                Math.min(
                        error.position().column() - 1,
                        text.codePointCount(start, lines.lineEnd(line)));
        int at = Math.min(text.offsetByCodePoints(start, columns), text.length() - 1);
        if (Elision.in(Elision.lines(code, at, 1))) {
            return SyntaxVerdict.LEFT_OUT;
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        int end = word.lookingAt() ? word.end() : at;
        return SyntaxVerdict.fault(at, end, message(error.getMessage(), text.substring(at, end)));
    }

    private static String message(String message, String word) {
        if (message.startsWith("Unexpected '") && word.length() > 1) {
            return "unexpected '" + word + "'";
        }
        String first = message.replaceAll("\\s+", " ").replaceAll(", expected .*", "");
        return Character.toLowerCase(first.charAt(0)) + first.substring(1);
    }
}
