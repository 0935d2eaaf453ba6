package io.github.devrellint.spelling.evidence;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells names of people, products and places by the words around them: no list has them all.
 *
 * @param speller that tells a name from an English word with a capital
 */
public record NameDetector(EnglishSpeller speller) {

    /** What people did, as changelogs say it. */
    private static final Set<String> PAST =
            Set.of("made", "wrote", "built", "ran", "took", "did", "got", "put", "sent", "found");

    /** What is said of something by its name: "the kpack library". */
    private static final Set<String> CALLED_BEHIND =
            Set.of(
                    "package",
                    "packages",
                    "library",
                    "plugin",
                    "module",
                    "crate",
                    "gem",
                    "tool",
                    "framework",
                    "repo",
                    "repository",
                    "command",
                    "binary",
                    "utility",
                    "app",
                    "project",
                    "extension");

    private static final Set<String> CALLED_BEFORE =
            Set.of("called", "named", "nicknamed", "dubbed");

    private static final Set<String> THANKS =
            Set.of("thank", "thanks", "kudos", "credit", "credits", "grateful", "props");

    private static final Set<String> ROLES =
            Set.of(
                    "author",
                    "authors",
                    "contributor",
                    "contributors",
                    "editor",
                    "editors",
                    "host",
                    "maintainer",
                    "maintainers",
                    "reviewer",
                    "reviewers",
                    "speaker",
                    "speakers",
                    "translator");

    private static final Pattern ENUMERATION = Pattern.compile(",? (and|&) |, ?");

    /** How many words stand between thanks and "to". */
    private static final int THANKS_BEFORE = 4;

    private static final int LONGEST_LINE = 5;

    /** One word in lower case in so many does not make a sentence of a list of names. */
    private static final int MANY_NAMES = 6;

    /** Whether a name stands before or behind it in an enumeration: "Excel, Stata and Xyz". */
    boolean isListedWithName(Block block, int index) {
        int before = index - (isAnd(block, index - 1) ? 2 : 1);
        int behind = index + (isAnd(block, index + 1) ? 2 : 1);
        return before >= 0 && isListedWith(block, before, index, before)
                || behind < block.tokens().size() && isListedWith(block, index, behind, behind);
    }

    private static boolean isAnd(Block block, int index) {
        return index >= 0 && index < block.tokens().size() && word(block, index).equals("and");
    }

    private boolean isListedWith(Block block, int from, int to, int name) {
        Token other = block.tokens().get(name);
        String between =
                block.prose()
                        .text()
                        .text()
                        .substring(block.tokens().get(from).end(), block.tokens().get(to).start());
        return ENUMERATION.matcher(between).matches()
                && Character.isUpperCase(other.text().charAt(0))
                && other.text().length() > 1
                && !speller.vocabulary().isEnglish(other.text());
    }

    /** Whether the word is called a name, or what only has names is said of it. */
    boolean isCalled(Block block, int index) {
        boolean behind =
                index + 1 < block.tokens().size()
                        && joined(block, index, false)
                        && CALLED_BEHIND.contains(word(block, index + 1));
        return behind || index > 0 && CALLED_BEFORE.contains(word(block, index - 1));
    }

    /** Whether the word alone in parentheses ends its block, as who made a change does. */
    boolean isCredited(Block block, int index) {
        Token token = block.tokens().get(index);
        String text = block.prose().text().text();
        return token.start() > 0
                && text.charAt(token.start() - 1) == '('
                && text.substring(token.end()).strip().equals(")");
    }

    /** Whether nothing but one space or a hyphen, or a stop behind an initial, parts two words. */
    static boolean joined(Block block, int index, boolean stop) {
        String text = block.prose().text().text();
        int from = block.tokens().get(index).end();
        int to = block.tokens().get(index + 1).start();
        if (stop && from < to && text.charAt(from) == '.') {
            from++;
        }
        return to - from == 1 && " \n-".indexOf(text.charAt(from)) >= 0 || from == to;
    }

    /**
     * Whether somebody's name or handle stands here: "by rutexd", "Nex and I", or first in its
     * block or behind "and" with what was done behind it, "alurm fixed a link".
     */
    boolean isActor(Block block, int index) {
        String before = index == 0 ? "" : word(block, index - 1);
        if (before.equals("by") || before.equals("to") && isThanked(block, index - 1)) {
            return true;
        }
        boolean together =
                index + 2 < block.tokens().size()
                        && isAnd(block, index + 1)
                        && block.tokens().get(index + 2).text().equals("I");
        if (together && Character.isUpperCase(block.tokens().get(index).text().charAt(0))) {
            return true;
        }
        boolean first = index == 0 || before.equals("and");
        return first && index + 1 < block.tokens().size() && isPast(word(block, index + 1));
    }

    /** Whether what somebody is, with a colon, stands right before: "Author: rutexd". */
    boolean isBehindRole(Block block, int index) {
        return index > 0
                && ROLES.contains(word(block, index - 1))
                && block.prose()
                        .text()
                        .text()
                        .startsWith(": ", block.tokens().get(index - 1).end());
    }

    /** Whether somebody is thanked right before: "thank you very much to". */
    private static boolean isThanked(Block block, int index) {
        return IntStream.range(Math.max(0, index - THANKS_BEFORE), index)
                .anyMatch(i -> THANKS.contains(word(block, i)));
    }

    static String word(Block block, int index) {
        return block.tokens().get(index).text().toLowerCase(Locale.ROOT);
    }

    private static boolean isPast(String word) {
        return word.length() > 4 && word.endsWith("ed") || PAST.contains(word);
    }

    /**
     * Whether the block is a list of people or products: up to five words, none of them an English
     * one in lower case, or more, hardly one of them in lower case.
     */
    boolean isListOfNames(Block block) {
        List<Token> tokens = block.tokens();
        if (block.prose().kind() == Kind.HEADING || tokens.size() < 2) {
            return false;
        }
        if (tokens.size() <= LONGEST_LINE) {
            return tokens.stream().noneMatch(this::isPlain);
        }
        return tokens.stream().filter(token -> token.shape() == Shape.LOWER).count()
                <= tokens.size() / MANY_NAMES;
    }

    private boolean isPlain(Token token) {
        return token.shape() == Shape.LOWER
                && !speller.vocabulary().isFirstName(token.text())
                && speller.vocabulary().isEnglish(token.text());
    }
}
