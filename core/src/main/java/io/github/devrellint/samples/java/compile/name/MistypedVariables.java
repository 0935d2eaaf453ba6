package io.github.devrellint.samples.java.compile.name;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds variables that are written wrong once on a page that writes them right in several other
 * places, whether the page declares them or not: {@code client}, {@code client}, {@code clinet}.
 */
public final class MistypedVariables {

    /** Letters of a name that a typo does not easily turn into another word. */
    private static final int EVIDENT = 6;

    /** How often the page writes the name right, so that it is the one that is meant. */
    private static final int OFTEN = 3;

    private final Set<String> variables = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    MistypedVariables(List<ParsedBlock> page) {
        for (ParsedBlock block : page) {
            JavaLexer.tokens(block.code()).stream()
                    .filter(Token::isWord)
                    .forEach(token -> uses.merge(token.text(), 1, Integer::sum));
            variables.addAll(block.names().inner());
            block.names().free().stream()
                    .filter(name -> !block.names().calls().contains(name))
                    .forEach(variables::add);
        }
        variables.removeIf(name -> NameResolver.isTypeName(name) || uses(name) < OFTEN);
    }

    /** How often a name stands on the page, as a word of any kind. */
    int uses(String name) {
        return uses.getOrDefault(name, 0);
    }

    /** The variable that is meant by an undeclared name; empty if it may be another one. */
    Optional<String> meant(String name) {
        if (NameResolver.isTypeName(name) || uses(name) > 1) {
            return Optional.empty();
        }
        List<String> near = variables.stream().filter(other -> isEvident(name, other)).toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /**
     * Whether a name is certainly another one mistyped: a letter inside a long name is missing,
     * doubled or swapped with the next. Not the first, which tells fields in {@code mClient}, not
     * an {@code s}, which makes a plural, and not a digit.
     */
    public static boolean isEvident(String name, String meant) {
        if (Math.min(name.length(), meant.length()) < EVIDENT || !DidYouMean.slip(name, meant)) {
            return false;
        }
        boolean sameEnds =
                name.charAt(0) == meant.charAt(0)
                        && name.charAt(name.length() - 1) == meant.charAt(meant.length() - 1);
        if (name.length() == meant.length()) {
            return sameEnds
                    && Arrays.equals(
                            name.chars().sorted().toArray(), meant.chars().sorted().toArray());
        }
        char letter = name.length() > meant.length() ? more(name, meant) : more(meant, name);
        return sameEnds && letter != 's' && !Character.isDigit(letter);
    }

    /** The letter that a name has and another does not. */
    private static char more(String longer, String shorter) {
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return longer.charAt(at);
    }
}
