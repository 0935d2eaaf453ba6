package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks Java properties, which allow anything but a broken Unicode escape: {@link
 * java.util.Properties#load(java.io.Reader)} throws at it.
 */
@AutoService(SyntaxChecker.class)
public final class PropertiesChecker implements SnippetChecker {

    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t\\f]*+[#!][^\\n]*+");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u([0-9A-Fa-f]{0,4})|.)", Pattern.DOTALL);

    @Override
    public Set<String> languages() {
        return Set.of("properties");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        Matcher escape = ESCAPE.matcher(Elision.replaced(snippet.code(), COMMENT, ' '));
        while (escape.find()) {
            if (escape.group(1) != null && escape.group(1).length() < 4) {
                return SyntaxVerdict.slip(
                        escape.start(), escape.end(), "\\u without four hexadecimal digits");
            }
        }
        return SyntaxVerdict.VALID;
    }
}
