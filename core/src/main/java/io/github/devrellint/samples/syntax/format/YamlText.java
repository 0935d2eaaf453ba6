package io.github.devrellint.samples.syntax.format;

import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import java.util.regex.Pattern;

/** Recognises YAML in the fence of a program. */
public final class YamlText {

    private static final Pattern LINE =
            Pattern.compile("\\s*+(?:#.*|(?:- )*+[\\w./\"'-]++:(?: [^;{]*+)?|- [^;{]*+)?");
    private static final Pattern KEY = Pattern.compile("\\s*+(?:- )?[\\w./-]++:(?: .*)?");
    private static final int FEWEST_KEYS = 3;

    private YamlText() {}

    /** Whether the code has nothing but keys, items and comments, and is YAML. */
    public static boolean is(String code) {
        return code.lines().allMatch(line -> LINE.matcher(line).matches())
                && code.lines().filter(line -> KEY.matcher(line).matches()).count() >= FEWEST_KEYS
                && new YamlChecker().check(new Snippet("yaml", code)).equals(SyntaxVerdict.VALID);
    }
}
