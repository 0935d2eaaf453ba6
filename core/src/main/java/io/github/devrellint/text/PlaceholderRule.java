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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports text to be replaced before publishing: merge conflicts, TODO, lorem ipsum. */
@AutoService(Rule.class)
public final class PlaceholderRule implements Rule<PlaceholderRule.Options> {

    private static final Pattern FILLER =
            Pattern.compile("(?i)\\blorem ipsum(?=[\\s,]+dolor\\b)|^\\s*lorem ipsum(?=[\\s.…]*$)");

    /** All that {@link #FILLER} finds has it. */
    private static final String LOREM = "lorem ipsum";

    /** Folders and headings of pages that show filler text on purpose. */
    private static final Pattern DEMO =
            Pattern.compile(
                    "(?i)(?:^|[^\\p{L}])(?:e2e|tests?|fixtures?|demos?|examples?|samples?|syntax"
                            + "|styles?|style.?guides?|typography|markdown|markups?|showcase|templates?"
                            + "|themes?|lorem)(?:[^\\p{L}]|$)");

    private static final Set<String> MARKUP = Set.of("markdown", "md");

    /** More filler text than this is shown on purpose. */
    private static final int MOST_FILLER = 2;

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
        filler(document, site, problems);
        note(options.words())
                .ifPresent(
                        note ->
                                document.prose().stream()
                                        .filter(prose -> hasAny(prose, options.words()))
                                        .forEach(prose -> notes(document, prose, note, problems)));
        return problems.stream();
    }

    private static void filler(Document document, Site site, List<Problem> problems) {
        List<Span> found = new ArrayList<>();
        for (Prose prose : document.prose()) {
            if (!hasIgnoringCase(prose.text().text(), LOREM)) {
                continue; // looking so is much cheaper than the expression
            }
            Matcher filler = FILLER.matcher(prose.text().text());
            while (filler.find()) {
                found.add(prose.text().source(filler.start(), filler.end()));
            }
        }
        if (!found.isEmpty() && found.size() <= MOST_FILLER && !isDemo(document, site)) {
            found.forEach(span -> problems.add(new Problem(span, "placeholder text")));
        }
    }

    private static boolean hasIgnoringCase(String text, String part) {
        char lower = part.charAt(0);
        char upper = Character.toUpperCase(lower);
        for (int i = text.length() - part.length(); i >= 0; i--) {
            char c = text.charAt(i);
            if ((c == lower || c == upper) && text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the page shows how text looks: by its path or headings, or with the code for it or
     * for Markdown.
     */
    private static boolean isDemo(Document document, Site site) {
        Path root = site.files(document).root();
        Path path = document.path();
        Path folder = path.startsWith(root) ? root.relativize(path).getParent() : null;
        return folder != null && DEMO.matcher(folder.toString()).find()
                || document.headings().stream()
                        .anyMatch(heading -> DEMO.matcher(heading.text().text()).find())
                || document.codeBlocks().stream()
                        .anyMatch(
                                code ->
                                        MARKUP.contains(code.language())
                                                || FILLER.matcher(code.content().text()).find());
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

    private static boolean hasAny(Prose prose, List<String> words) {
        for (String word : words) {
            if (prose.text().text().contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void notes(
            Document document, Prose prose, Pattern note, List<Problem> problems) {
        Matcher found = note.matcher(prose.text().text());
        while (found.find()) {
            boolean alone = found.group(1) == null;
            int group = alone ? 2 : 1;
            Span span = prose.text().source(found.start(group), found.end(group));
            if (!alone || !isContent(document, prose, span)) {
                problems.add(new Problem(span, found.group(group) + " is left in the text"));
            }
        }
    }

    /** A cell may hold a code, for example the status XXX, and a link may have a note as text. */
    private static boolean isContent(Document document, Prose prose, Span note) {
        boolean code =
                prose.kind() == Prose.Kind.TABLE_CELL && document.source().text(note).equals("XXX");
        return code || document.links().stream().anyMatch(link -> link.span().contains(note));
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
