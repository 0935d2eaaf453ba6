package io.github.devrellint.samples.repair;

import io.github.devrellint.rule.Fix;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the one small edit that makes a piece of code parse, by asking whoever found the fault
 * about a few candidates. Where there is one, the author made a slip; where there is none, the code
 * may be cut, in another language, or none at all.
 */
public final class Repairs {

    /** Pieces of a post for which edits are tried; more is no post with a few slips. */
    private static final int MOST_PIECES = 10;

    private static final int MOST_CANDIDATES = 60;

    /** Of so few tokens, one edit may make anything. */
    private static final int FEWEST_TOKENS = 4;

    /** UTF-16 code units of all candidates for a piece of code. */
    private static final int MOST_TEXT = 400_000;

    /** What kinds of edits may mend a language. */
    public enum Notation {
        /** Structure is in brackets and words. */
        BRACKETS(
                WholeText::edits,
                AsyncEdits::edits,
                WordEdits::edits,
                TagEdits::edits,
                PunctuationEdits::edits,
                QuoteEdits::edits,
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
            Map<String, Fix> candidates = new LinkedHashMap<>();
            Place place = new Place(code, fault);
            if (place.tokens.size() >= FEWEST_TOKENS) {
                kinds.stream()
                        .flatMap(kind -> kind.apply(place))
                        .limit(Math.min(MOST_CANDIDATES, MOST_TEXT / code.length()))
                        .forEach(fix -> candidates.putIfAbsent(Changes.applied(code, fix), fix));
            }
            candidates.remove(code);
            return candidates;
        }
    }

    /** Candidates for one of the pieces of code, and where they stand among all. */
    private record Attempt(int piece, Fault fault, List<Fix> fixes, int first) {}

    private Repairs() {}

    /**
     * Returns the verdicts, with the edit that mends it in each fault that an edit mends.
     *
     * @param posts the pieces of code of each post
     * @param verdicts on all pieces, in order
     * @param ask about changed code, given what each was changed from; one verdict each, in order
     */
    public static List<SyntaxVerdict> added(
            List<List<String>> posts,
            List<SyntaxVerdict> verdicts,
            Notation notation,
            BiFunction<List<String>, List<String>, List<SyntaxVerdict>> ask) {
        List<Attempt> attempts = new ArrayList<>();
        List<String> original = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int piece = 0;
        for (List<String> post : posts) {
            int most = attempts.size() + MOST_PIECES;
            for (String code : post) {
                Optional<Fault> fault = unsure(verdicts.get(piece));
                if (fault.isPresent() && attempts.size() < most) {
                    Map<String, Fix> found = notation.candidates(code, fault.get());
                    List<Fix> fixes = List.copyOf(found.values());
                    attempts.add(new Attempt(piece, fault.get(), fixes, changed.size()));
                    changed.addAll(found.keySet());
                    original.addAll(Collections.nCopies(fixes.size(), code));
                }
                piece++;
            }
        }
        if (changed.isEmpty()) {
            return verdicts;
        }
        List<SyntaxVerdict> answers = ask.apply(original, changed);
        List<SyntaxVerdict> result = new ArrayList<>(verdicts);
        for (Attempt attempt : attempts) {
            IntStream.range(0, attempt.fixes().size())
                    .filter(i -> answers.get(attempt.first() + i).equals(SyntaxVerdict.VALID))
                    .mapToObj(i -> attempt.fault().mendedBy(attempt.fixes().get(i)))
                    .findFirst()
                    .ifPresent(fault -> result.set(attempt.piece(), new Checked(List.of(fault))));
        }
        return result;
    }

    /** The only fault of a piece of code, if it may be none. */
    private static Optional<Fault> unsure(SyntaxVerdict verdict) {
        return verdict instanceof Checked checked && checked.faults().size() == 1
                ? Optional.of(checked.faults().get(0)).filter(fault -> !fault.isSure())
                : Optional.empty();
    }
}
