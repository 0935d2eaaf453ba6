package io.github.devrellint.samples.syntax.snippet;

import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdict.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes blocks apart that do not parse as a whole: statements and the elements that they are used
 * in, a class and an object of it, an example for each of several cases. Where each piece parses on
 * its own, in whatever form, the block shows several things, and has no fault.
 */
public final class SnippetSplitter {

    /** What goes on with the piece before. */
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "[})\\]>.,;:?|&+=*-]|/(?![/*])|</"
                            + "|(?:else|catch|finally|elif|except|while|rescue|ensure|end)\\b");

    private static final Pattern COMMENT_OR_TAG =
            Pattern.compile("//|/\\*|\\{/\\*|#(?![{!\\[])|--[ ]|<[A-Za-z>]");

    /** A line that ends a statement, in languages where that is needed or usual. */
    private static final Pattern TERMINATED = Pattern.compile("(?m);[ \\t]*+(?://[^\\n]*+)?$");

    private static final Pattern COMMENTS = Pattern.compile("(?m)(?:^|[ \\t])(?://|#)[^\\n]*+$");

    /** More pieces than this are no sample of a few things. */
    private static final int MOST = 20;

    private SnippetSplitter() {}

    /**
     * Asks about the pieces of what has faults.
     *
     * @param verdicts on the codes, in order
     * @param ask about pieces; one verdict each, in order
     */
    public static List<SyntaxVerdict> retracted(
            List<String> codes,
            List<SyntaxVerdict> verdicts,
            Function<List<String>, List<SyntaxVerdict>> ask) {
        List<SyntaxVerdict> result = new ArrayList<>(verdicts);
        for (boolean fine : List.of(false, true)) {
            List<Integer> faulty = new ArrayList<>();
            List<List<String>> split = new ArrayList<>();
            List<String> all = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                List<String> pieces =
                        hasFault(result.get(i)) ? of(codes.get(i), fine) : List.<String>of();
                if (pieces.size() > 1 && pieces.size() <= MOST) {
                    faulty.add(i);
                    split.add(pieces);
                    all.addAll(pieces);
                }
            }
            List<SyntaxVerdict> found = all.isEmpty() ? List.of() : ask.apply(all);
            int from = 0;
            for (int i = 0; i < faulty.size(); i++) {
                int to = from + split.get(i).size();
                if (found.subList(from, to).stream().noneMatch(SnippetSplitter::isDoubtful)) {
                    result.set(faulty.get(i), new Fragment("shows several pieces of code"));
                }
                from = to;
            }
        }
        return result;
    }

    private static boolean hasFault(SyntaxVerdict verdict) {
        return verdict instanceof Checked checked && !checked.faults().isEmpty();
    }

    private static boolean isDoubtful(SyntaxVerdict verdict) {
        return hasFault(verdict) || verdict instanceof Failed;
    }

    /**
     * The pieces of a block, each of which has all brackets that it needs; none if one has not.
     *
     * @param fine whether a comment or a tag begins a piece as well as an empty line does
     */
    static List<String> of(String code, boolean fine) {
        List<String> lines = code.stripTrailing().lines().toList();
        int margin =
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(SnippetSplitter::indent)
                        .min()
                        .orElse(0);
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean empty = true;
        for (String line : lines) {
            String text = line.strip();
            boolean begins =
                    !text.isEmpty() && indent(line) == margin && !GOES_ON.matcher(text).lookingAt();
            if (begins
                    && (empty || fine && COMMENT_OR_TAG.matcher(text).lookingAt())
                    && !piece.toString().isBlank()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(line).append('\n');
            empty = text.isEmpty();
        }
        pieces.add(piece.toString());
        boolean whole =
                pieces.stream().allMatch(SnippetSplitter::isBalanced)
                        && (!TERMINATED.matcher(code).find()
                                || pieces.stream()
                                        .limit(pieces.size() - 1)
                                        .allMatch(SnippetSplitter::isTerminated));
        return whole ? pieces : List.of();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Whether a piece ends where a statement or an element may. */
    private static boolean isTerminated(String piece) {
        String code = COMMENTS.matcher(piece).replaceAll("").stripTrailing();
        return code.isEmpty() || ";},]>/".indexOf(code.charAt(code.length() - 1)) >= 0;
    }

    /** Whether as many brackets are closed as opened; those in strings count like others. */
    private static boolean isBalanced(String piece) {
        return count(piece, "([{") == count(piece, ")]}");
    }

    private static long count(String piece, String brackets) {
        return piece.chars().filter(c -> brackets.indexOf(c) >= 0).count();
    }
}
