package io.github.devrellint.text;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports text to be replaced before publishing: merge conflicts, TODO, lorem ipsum. */
@AutoService(Rule.class)
public final class PlaceholderRule implements Rule<PlaceholderRule.Options> {

    private static final Pattern FILLER = Pattern.compile("(?i)\\blorem ipsum\\b");

    /**
     * @param words notes such as TODO, reported where followed by a colon or alone in a block
     */
    public record Options(List<String> words) {}

    @Override
    public RuleId id() {
        return RuleId.of("placeholder");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Options defaults() {
        return new Options(List.of("TODO", "FIXME", "TBD", "XXX"));
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        List<Problem> problems = new ArrayList<>();
        conflicts(document, problems);
        Optional<Pattern> note = note(options.words());
        for (Prose prose : document.prose()) {
            Matcher filler = FILLER.matcher(prose.text().text());
            while (filler.find()) {
                Span span = prose.text().source(filler.start(), filler.end());
                problems.add(new Problem(span, "placeholder text"));
            }
            note.ifPresent(pattern -> notes(prose, pattern, problems));
        }
        return problems.stream();
    }

    /**
     * Matches a note followed by a colon, optionally with a name in parentheses, or a whole block.
     */
    private static Optional<Pattern> note(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String any =
                words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        String followed = "(?<![\\w-])(" + any + ")(?=:\\s|\\([\\w .-]{1,40}\\):)";
        return Optional.of(Pattern.compile(followed + "|^\\s*(" + any + ")[\\s.!?…]*$"));
    }

    private static void notes(Prose prose, Pattern note, List<Problem> problems) {
        Matcher found = note.matcher(prose.text().text());
        while (found.find()) {
            int group = found.group(1) != null ? 1 : 2;
            Span span = prose.text().source(found.start(group), found.end(group));
            problems.add(new Problem(span, found.group(group) + " is left in the text"));
        }
    }

    private static void conflicts(Document document, List<Problem> problems) {
        LineIndex lines = document.source().lines();
        CodeAreas code = CodeAreas.of(document);
        boolean open = false;
        for (int line = 1; line <= lines.lines(); line++) {
            String text = document.source().line(line);
            int start = lines.lineStart(line);
            boolean begins = text.startsWith("<<<<<<< ");
            boolean continues = open && (text.equals("=======") || text.startsWith(">>>>>>> "));
            if ((begins || continues) && !code.contains(start)) {
                problems.add(new Problem(new Span(start, start + 7), "merge conflict"));
                open = !text.startsWith(">>>>>>> ");
            }
        }
    }
}
