package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks SQL by JSqlParser, statement by statement. No parser knows every dialect, so a statement
 * that does not parse is a fault only if one obvious repair makes it parse; else its dialect is
 * taken to be unknown.
 */
@AutoService(SyntaxChecker.class)
public final class SqlChecker implements SnippetChecker {

    private static final Pattern SESSION =
            Pattern.compile(
                    "(?m)^[ \\t]*+(?:\\w*+[>#$] |\\+-{2,}|\\|.*\\||-{4,}|\\(\\d++ rows?\\))");
    private static final int LONGEST_STATEMENT = 10_000;

    @Override
    public Set<String> languages() {
        return Set.of("sql", "mysql", "pgsql", "plpgsql", "tsql");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        if (SESSION.matcher(code).find()) {
            return new Unchecked("shows a session", false);
        }
        String text = Elision.filled(code);
        List<Fault> faults = new ArrayList<>();
        boolean unknown = false;
        for (SqlStatement statement : SqlStatement.split(text)) {
            if (statement.isEmpty()) {
                continue;
            }
            if (statement.text().length() > LONGEST_STATEMENT) {
                unknown = true;
                continue;
            }
            Optional<SqlStatement.Failure> failure = statement.parse();
            if (failure.isEmpty()) {
                continue;
            }
            String own = code.substring(statement.start(), statement.end());
            Optional<Fault> fault =
                    Elision.in(own)
                            ? Optional.empty()
                            : new SqlRepairs(statement).fault(failure.get());
            unknown |= fault.isEmpty();
            fault.map(found -> moved(found, statement.start())).ifPresent(faults::add);
        }
        return faults.isEmpty() && unknown
                ? new Unchecked("the dialect is not known", false)
                : new Checked(List.copyOf(faults));
    }

    private static Fault moved(Fault fault, int by) {
        return fault.surely().moved(by);
    }
}
