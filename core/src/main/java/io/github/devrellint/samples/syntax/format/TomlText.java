package io.github.devrellint.samples.syntax.format;

import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import java.util.regex.Pattern;

/** Recognises TOML in a fence of another language, which highlighters colour well enough. */
public final class TomlText {

    private static final Pattern TABLE = Pattern.compile("(?m)^\\[[\\w.\"-]++\\][ \\t]*+$");
    private static final Pattern VALUE =
            Pattern.compile("(?m)^[ \\t]*+[\\w.-]++[ \\t]*+=[ \\t]*+[\"'\\[{\\dtf]");

    private TomlText() {}

    /** Whether the code is TOML with a table and values. */
    public static boolean is(String code) {
        return TABLE.matcher(code).find()
                && VALUE.matcher(code).find()
                && new TomlChecker().check(new Snippet("toml", code)).equals(SyntaxVerdict.VALID);
    }
}
