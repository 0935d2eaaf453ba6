package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.repair.Repairs;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.ExcerptSigns;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Checks YAML by the events of snakeyaml-engine: nothing is built, so no alias can blow up. Keys
 * that occur twice are no faults, since a post may show one file before and after.
 */
@AutoService(SyntaxChecker.class)
public final class YamlChecker implements SnippetChecker {

    private static final int MAX_DEPTH = 200;
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\s*+(?:#[^\\n]*+\\s*+)*+(?:[$>%] |[\\w./-]++ ++(?:[^:\\n]|:(?=[^\\s:]))*+\\n).*",
                    Pattern.DOTALL);

    /** Comments that name what follows them: {@code # template}, {@code # values}, and so on. */
    private static final Pattern SECTION = Pattern.compile("(?mU)^# \\w+$");

    /** Brackets to the end that close what is not shown. */
    private static final Pattern CLOSED = Pattern.compile("(?:(?<=[}\\]]),|[}\\]])[}\\],\\s]*+");

    private static final Pattern KEY = Pattern.compile("^\\s*+(?:- )?\\w[\\w-]*+:(?: |$)");

    /** A plain value of four words or more. */
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "^\\s*+(?:- )?\\w[\\w-]*+:[ ]++(?![|>\"'\\[{&*!#])(?:[^\\s#]\\S*+[ ]++){3,}+\\S");

    /** The name of a type as the value of a key. */
    private static final Pattern TYPE =
            Pattern.compile(
                    "^\\s*+(?:- )?\\w[\\w-]*+:[ ]++(?:string|bool(?:ean)?|int(?:eger)?|number|float|date|object|array|list|map|any)\\b.*+");

    /** What Prometheus reads: metrics below comments that tell their types. */
    private static final Pattern METRICS =
            Pattern.compile("(?m)^# TYPE \\w++ (?:counter|gauge|histogram|summary|untyped)$");

    /** A name in braces that readers replace. */
    private static final Pattern BRACED = Pattern.compile("\\{[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)*+\\}");

    private static final Pattern FIRST_INDENT = Pattern.compile("(?m)^([ ]*+)[^\\s#]");

    @Override
    public Set<String> languages() {
        return Set.of("yaml");
    }

    @Override
    public Repairs.Notation notation() {
        return Repairs.Notation.INDENTATION;
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        String text = Elision.filled(code);
        try {
            return nestedTooDeep(new Parse(LoadSettings.builder().build()).parseString(text))
                    ? new Unchecked("nested too deeply", false)
                    : SyntaxVerdict.VALID;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            int at = mark.map(where -> text.offsetByCodePoints(0, where.getIndex())).orElse(0);
            return verdict(code, text, at, e.getProblem());
        } catch (ReaderException e) {
            int at = text.offsetByCodePoints(0, e.getPosition());
            String message = "character that YAML does not allow";
            return SyntaxVerdict.fault(at, text.offsetByCodePoints(at, 1), message);
        } catch (YamlEngineException e) {
            return new Unchecked(e.getMessage(), false);
        }
    }

    /** Reads the events up to a depth that no author reaches; deeper, the scanner gets slow. */
    private static boolean nestedTooDeep(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                return true;
            }
        }
        return false;
    }

    private static SyntaxVerdict verdict(String code, String text, int at, String problem) {
        if (COMMAND.matcher(text).matches() || text.contains("<<EOF") || text.contains("<<'EOF")) {
            return new Unchecked("begins like a command", false);
        }
        if (METRICS.matcher(text).find()) {
            return new Unchecked("shows metrics", false);
        }
        if (ExcerptSigns.numbersLines(text)) {
            return new SyntaxVerdict.Fragment("shows the numbers of lines");
        }
        boolean elided =
                Elision.in(Elision.lines(code, at, 1))
                        || BRACED.matcher(Elision.lines(code, at, 1)).find()
                        || code.contains("{{") && SECTION.matcher(code).results().count() > 1
                        || Elision.hasLine(code.substring(0, Math.min(at, code.length())));
        if (elided
                || dedents(text, at)
                || CLOSED.matcher(text)
                        .useTransparentBounds(true)
                        .region(at, text.length())
                        .matches()) {
            return SyntaxVerdict.LEFT_OUT;
        }
        if (describesKeys(text, at)) {
            return new SyntaxVerdict.Fragment("describes keys instead of giving them values");
        }
        int start = Math.min(at, text.stripTrailing().length() - 1);
        int end = start + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return SyntaxVerdict.fault(start, end, message(problem, text, start));
    }

    /** Whether a line up to the offset is indented less than the first: a part of a larger file. */
    private static boolean dedents(String text, int at) {
        var matcher = FIRST_INDENT.matcher(text);
        int first = matcher.find() ? matcher.group(1).length() : 0;
        while (first > 0 && matcher.find() && matcher.start() <= at) {
            if (matcher.group(1).length() < first) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether most values are names of types, or the value on the line of the offset is a sentence
     * as are most others.
     */
    private static boolean describesKeys(String text, int at) {
        String line = Elision.lines(text, at, 0).strip();
        List<String> lines = text.lines().filter(each -> KEY.matcher(each).find()).toList();
        long types = lines.stream().filter(each -> TYPE.matcher(each).matches()).count();
        if (types > 1 && types * 2 > lines.size()) {
            return true;
        }
        long sentences = lines.stream().filter(each -> SENTENCE.matcher(each).find()).count();
        return SENTENCE.matcher(line).find() && sentences > 2 && sentences * 2 > lines.size();
    }

    /** What to say of a problem, in the words of {@code front-matter-syntax} where it has some. */
    private static String message(String problem, String text, int at) {
        boolean colons = problem.startsWith("mapping values are not allowed");
        String before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        if (colons && before.contains(": ")) {
            return "a value that holds \": \" must be quoted";
        }
        if (colons || problem.startsWith("expected <block end>")) {
            return "indentation or text does not fit what is above it";
        }
        if (problem.contains("cannot start any token")) {
            return text.charAt(at) == '\t'
                    ? "tab in the indentation"
                    : "a value that begins with '%c' must be quoted".formatted(text.charAt(at));
        }
        return problem.replaceAll("\\s+", " ")
                .replace("but found '<", "not '<")
                .replaceAll("'?<block end>'?", "the end of the block")
                .replaceAll("'?<([a-z ]+)>'?", "a $1")
                .replaceAll("found character '(\\\\t|.)(?:\\(TAB\\))?'", "character \"$1\"")
                .replaceAll("\\. ?\\(.*\\)$", "");
    }
}
