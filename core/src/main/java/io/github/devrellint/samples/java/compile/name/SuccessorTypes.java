package io.github.devrellint.samples.java.compile.name;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds classes of the project that may be the new name of a class: half of the words of the longer
 * name must be in the other. A class that the page names itself is left out.
 */
public final class SuccessorTypes {

    private static final int SHORTEST = 3;
    private static final int MOST = 4;
    private static final Set<String> DECLARING = Set.of("class", "interface", "enum", "record");
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private final ClassIndex index;
    private final Set<String> onPage = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    SuccessorTypes(List<ParsedBlock> page, ClassIndex index) {
        this.index = index;
        for (ParsedBlock block : page) {
            onPage.addAll(block.names().types());
            onPage.addAll(block.names().free());
            block.imports().forEach(each -> onPage.add(each.simpleName()));
            addDeclared(block.code());
        }
    }

    /** Adds the types that a block declares even if it cannot be parsed. */
    private void addDeclared(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (DECLARING.contains(tokens.get(i).text()) && tokens.get(i + 1).isWord()) {
                declared.add(tokens.get(i + 1).text());
            }
        }
    }

    private record Candidate(String name, int shared, int words) {}

    /** Returns simple names, the likeliest first. */
    List<String> of(String name) {
        if (name.length() < SHORTEST || declared.contains(name)) {
            return List.of();
        }
        List<String> words = words(name);
        return index.projectNames().stream()
                .filter(other -> !other.equals(name) && !onPage.contains(other))
                .map(
                        other ->
                                new Candidate(
                                        other, shared(words, words(other)), words(other).size()))
                .filter(
                        other ->
                                other.shared() > 0
                                        && 2 * other.shared()
                                                >= Math.max(words.size(), other.words()))
                .sorted(
                        Comparator.comparingInt((Candidate other) -> -other.shared())
                                .thenComparingInt(Candidate::words)
                                .thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /** Whether a name has all words of another, and more. */
    public static boolean extend(String name, String other) {
        List<String> words = words(name);
        List<String> others = words(other);
        return others.size() > words.size() && shared(words, others) == words.size();
    }

    /** The number of words in a name in camel case. */
    public static int countWords(String name) {
        return words(name).size();
    }

    private static int shared(List<String> words, List<String> others) {
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(new HashSet<>(others));
        return shared.size();
    }

    private static List<String> words(String name) {
        return List.of(WORD_START.split(name.replace("_", ""))).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
