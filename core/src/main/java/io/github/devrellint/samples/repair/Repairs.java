package io.github.devrellint.samples.repair;

import io.github.devrellint.rule.Fix;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for the one small edit that makes a piece of code parse, by asking whoever found the fault
 * about a few candidates. Where there is one, the author made a slip; where there is none, the code
 * may be cut, in another language, or none at all.
 */
public final class Repairs {

    /** Pieces of one question for which edits are tried; more is no post with a few slips. */
    private static final int MOST_PIECES = 40;

    private static final int MOST_CANDIDATES = 32;

    /** Of so few tokens, one edit may make anything. */
    private static final int FEWEST_TOKENS = 4;

    /** UTF-16 code units; the more there is, the less does one edit explain. */
    private static final int LONGEST = 20_000;

    /** What kinds of edits may mend a language. */
    public enum Notation {
        /** Structure is in brackets and words. */
        BRACKETS(
                WholeText::edits,
                AsyncEdits::edits,
                WordEdits::edits,
                PunctuationEdits::edits,
                QuoteEdits::edits,
                TagEdits::edits,
                BracketEdits::edits,
                LineEdits::indents),
        /** Structure is in the indentation, and most text is a value. */
        INDENTATION(WholeText::edits, LineEdits::edits, QuoteEdits::edits, BracketEdits::closers);

        private final List<Function<Place, Stream<Fix>>> kinds;

        @SafeVarargs
        Notation(Function<Place, Stream<Fix>>... kinds) {
            this.kinds = List.of(kinds);
        }

        /** The candidates by the code that they lead to, the likeliest first. */
        private Map<String, Fix> candidates(String code, Fault fault) {
            Place place = new Place(code, fault);
            Map<String, Fix> candidates = new LinkedHashMap<>();
            if (place.tokens.size() < FEWEST_TOKENS) {
                return candidates;
            }
            kinds.stream()
                    .flatMap(kind -> kind.apply(place))
                    .forEach(fix -> candidates.putIfAbsent(Changes.applied(code, fix), fix));
            candidates.remove(code);
            List<String> found = List.copyOf(candidates.keySet());
            candidates
                    .keySet()
                    .removeAll(
                            found.subList(Math.min(MOST_CANDIDATES, found.size()), found.size()));
            return candidates;
        }
    }

    private Repairs() {}

    /**
     * Returns the verdicts, with the edit that mends it in each fault that an edit mends.
     *
     * @param verdicts on the codes, in order
     * @param ask about changed code; one verdict each, in order
     */
    public static List<SyntaxVerdict> added(
            List<String> codes,
            List<SyntaxVerdict> verdicts,
            Notation notation,
            Function<List<String>, List<SyntaxVerdict>> ask) {
        Map<Integer, Map<String, Fix>> tried = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < codes.size() && tried.size() < MOST_PIECES; i++) {
            if (verdicts.get(i) instanceof Checked checked
                    && checked.faults().size() == 1
                    && !checked.faults().get(0).isSure()
                    && codes.get(i).length() <= LONGEST) {
                Map<String, Fix> candidates =
                        notation.candidates(codes.get(i), checked.faults().get(0));
                tried.put(i, candidates);
                all.addAll(candidates.keySet());
            }
        }
        if (all.isEmpty()) {
            return verdicts;
        }
        List<SyntaxVerdict> result = new ArrayList<>(verdicts);
        List<SyntaxVerdict> answers = ask.apply(all);
        int from = 0;
        for (Map.Entry<Integer, Map<String, Fix>> piece : tried.entrySet()) {
            Fault fault = ((Checked) verdicts.get(piece.getKey())).faults().get(0);
            int at = from;
            for (Fix fix : piece.getValue().values()) {
                if (answers.get(at++).equals(SyntaxVerdict.VALID)) {
                    result.set(piece.getKey(), new Checked(List.of(fault.mendedBy(fix))));
                    break;
                }
            }
            from += piece.getValue().size();
        }
        return result;
    }
}
