package io.github.devrellint.samples.syntax.snippet;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.repair.Repairs;
import java.util.List;

/** A checker that needs neither process nor settings: it looks at one snippet after the other. */
public interface SnippetChecker extends SyntaxChecker {

    /** Longer snippets, in UTF-16 code units, are not parsed. */
    int MAX_LENGTH = 500_000;

    SyntaxVerdict check(Snippet snippet);

    @Override
    default List<SyntaxVerdict> check(List<Snippet> snippets, RunContext context) {
        return snippets.stream()
                .map(
                        snippet ->
                                snippet.code().length() > MAX_LENGTH
                                        ? new SyntaxVerdict.Unchecked("too long", false)
                                        : check(snippet))
                .toList();
    }

    /** What kinds of edits may mend it. */
    default Repairs.Notation notation() {
        return Repairs.Notation.BRACKETS;
    }
}
