package io.github.devrellint.samples.script;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.ExpectedOutput;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.Judgement.Defect;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.script.Session.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the output that a session shows with the actual output. A command that shows no answer
 * has to succeed; what it prints is of no interest. Sessions that nobody marked may have been typed
 * on another machine or with another version, so that what they get wrong is a warning.
 */
final class SessionComparison {

    private static final Pattern END =
            Pattern.compile("(?m)^" + Pattern.quote(ScriptLayout.MARK) + " (\\d++)\\n");

    private static final String TRACEBACK = "Traceback (most recent call last):";

    private final Document document;
    private final SampleBlock sample;
    private final boolean marked;

    /**
     * @param marked whether its author says that it runs
     */
    SessionComparison(Document document, SampleBlock sample, boolean marked) {
        this.document = document;
        this.sample = sample;
        this.marked = marked;
    }

    /**
     * Judges a session by what its program printed.
     *
     * @param ended how the program ended, for people; empty if it did without a fault
     */
    Judgement judge(Session session, String printed, String ended) {
        List<Defect> defects = new ArrayList<>();
        Matcher end = END.matcher(printed);
        int from = 0;
        for (Exchange exchange : session.exchanges()) {
            if (!end.find()) {
                Problem ends =
                        new Problem(sample.source(exchange.at()), "the session ends here" + ended);
                boolean meant = exchange.command().matches("(?s)exit\\b.*|quit\\(.*");
                if (!meant) {
                    add(defects, Judgement.RUN, ends);
                }
                break;
            }
            List<String> lines =
                    ExpectedOutput.lines(printed.substring(from, end.start())).stream()
                            .map(session.prompt()::asShown)
                            .toList();
            judge(exchange, lines, Integer.parseInt(end.group(1)), defects);
            from = end.end();
        }
        return defects.isEmpty()
                ? Judgement.of(Status.RAN, "", true)
                : new Judgement(Status.FAILED, defects.get(0).problem().message(), true, defects);
    }

    private void judge(Exchange exchange, List<String> lines, int status, List<Defect> defects) {
        if (exchange.output().length() > 0) {
            List<String> expected = expected(exchange);
            if (!marked && new ChangingOutput(sample.code()).agree(expected, lines)) {
                return;
            }
            ExpectedOutput.ofPart(
                            document, sample, exchange.at(), exchange.output(), expected, lines)
                    .ifPresent(problem -> add(defects, Judgement.OUTPUT, problem));
        } else if (status != 0) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            boolean thrown = lines.contains(TRACEBACK);
            String message = thrown ? "throws " + last : "ends with exit code " + status;
            add(defects, Judgement.RUN, new Problem(sample.source(exchange.at()), message));
        }
    }

    private void add(List<Defect> defects, RuleId rule, Problem problem) {
        defects.add(new Defect(rule, marked ? problem : unmarked(problem)));
    }

    /** Another version may print something else, so that what is printed here is a suggestion. */
    private static Problem unmarked(Problem problem) {
        Problem lighter = problem.atMost(Severity.WARNING);
        return problem.fix()
                .map(fix -> lighter.fixedBy(new Fix(fix.description(), false, fix.edits())))
                .orElse(lighter);
    }

    /** What is shown, less the indentation of the prompt, and of a traceback its ends. */
    private List<String> expected(Exchange exchange) {
        String code = sample.code();
        String shown = code.substring(exchange.output().start(), exchange.output().end());
        int line = code.lastIndexOf('\n', exchange.at().start()) + 1;
        int indent = 0;
        while (Character.isWhitespace(code.charAt(line + indent))) {
            indent++;
        }
        int width = indent;
        List<String> lines =
                ExpectedOutput.lines(shown).stream()
                        .map(
                                text ->
                                        text.substring(
                                                Math.min(
                                                        width,
                                                        text.length()
                                                                - text.stripLeading().length())))
                        .toList();
        if (lines.get(0).equals(TRACEBACK)) {
            return List.of(TRACEBACK, "...", lines.get(lines.size() - 1));
        }
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).equals(PythonPrompt.BLANK_LINE)) {
            end--; // empty lines at the end do not count
        }
        return lines.subList(0, end);
    }
}
