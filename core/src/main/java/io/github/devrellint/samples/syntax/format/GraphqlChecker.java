package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Position;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.Brackets;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.tool.ToolFault;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks GraphQL, operations and schemas, whole and in part, by graphql-java's parser. */
@AutoService(SyntaxChecker.class)
public final class GraphqlChecker implements SnippetChecker {

    private static final Pattern COMMENT_OR_SPACE = Pattern.compile("#[^\\n]*+|\\s++");
    private static final Pattern TOKEN = Pattern.compile("\\w++|\\S");

    /** JSON, an HTTP request, a command, a diff, code around the query, a query of Dgraph. */
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?m)^[ \\t]*+(?:\"[^\"\\n]*+\"[ \\t]*+:|[{\\[][ \\t]*+\"[^\"\\n]*+\"[ \\t]*+:"
                            + "|(?:GET|POST|PUT)[ \\t]++\\S|HTTP/|[\\w-]++:[ \\t]*+[\\w*]++/[\\w*+.-]++[ \\t]*+$"
                            + "|[$%>][ \\t]|curl\\b|(?:const|let|var|import|from)[ \\t]++[\\w{]"
                            + "|[+-][ \\t]|\\w++[ \\t]*+=[ \\t]*+[\"']|[├└│])"
                            + "|`|\\(func:");

    private static final Pattern FRAGMENT =
            Pattern.compile("\\.\\.\\.(?=[ \\t]?(?:on\\s|[\\w@]|\\{))");
    private static final String HIDDEN = "\u0001\u0001\u0001";

    @Override
    public Set<String> languages() {
        return Set.of("graphql");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String original = snippet.code();
        String code = filled(original);
        if (COMMENT_OR_SPACE.matcher(code).replaceAll("").isEmpty()) {
            return SyntaxVerdict.VALID;
        }
        OptionalInt error;
        try {
            error = GraphqlForms.error(code);
        } catch (GraphqlForms.TooMuchException e) {
            return new Unchecked("too large to parse", false);
        }
        if (error.isEmpty()) {
            return SyntaxVerdict.VALID;
        }
        if (OTHER.matcher(original).find()) {
            return new Unchecked("shows more than GraphQL", false);
        }
        Optional<Brackets.Unmatched> bracket = Brackets.fault(code);
        if (bracket.isPresent()) {
            return verdict(original, bracket.get().offset(), bracket.get().message());
        }
        Matcher token = TOKEN.matcher(code);
        return token.find(Math.min(error.getAsInt(), code.length()))
                ? verdict(original, token.start(), "\"" + token.group() + "\" is not expected here")
                : verdict(original, lastToken(code), "incomplete: more is expected here");
    }

    /** The code without what stands for left-out parts; not so the dots before a fragment. */
    private static String filled(String code) {
        String spread = FRAGMENT.matcher(code).replaceAll(HIDDEN);
        return Elision.filled(spread).replace(HIDDEN, "...");
    }

    private static SyntaxVerdict verdict(String code, int offset, String message) {
        Position at = new LineIndex(code).position(Math.min(offset, code.length()));
        return ToolFault.verdict(code, at.line(), at.column(), message);
    }

    private static int lastToken(String code) {
        Matcher token = TOKEN.matcher(code);
        int start = 0;
        while (token.find()) {
            start = token.start();
        }
        return start;
    }
}
