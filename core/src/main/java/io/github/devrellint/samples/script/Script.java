package io.github.devrellint.samples.script;

import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.script.Assembly.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program that is run for a sample.
 *
 * @param session what the sample shows, if it shows prompts
 * @param text of the program
 * @param origins for each of its lines, the line of the sample, from 1; 0 if it is of another
 * @param inContext whether it goes on with other samples
 * @param tentative whether those may never end, or fail
 */
record Script(
        ScriptLanguage language,
        SampleBlock sample,
        Optional<Session> session,
        String text,
        List<Integer> origins,
        boolean inContext,
        boolean tentative) {

    private static final Pattern LINE =
            Pattern.compile("sample\\.\\w++(?:\", line |: line |: ?|\\(| on line )(\\d{1,6})");

    /**
     * Appends a sample to those that it continues.
     *
     * @param tentative whether it is not known that they come to their end
     */
    static Script of(
            ScriptLanguage language,
            List<SampleBlock> context,
            SampleBlock sample,
            boolean tentative) {
        Optional<Session> session = language.session(sample.code());
        List<List<Line>> earlier =
                context.stream().map(each -> Line.of(plain(language, each))).toList();
        Assembly assembly =
                session.map(found -> SessionLayout.assemble(earlier, found))
                        .orElseGet(
                                () ->
                                        language.layout()
                                                .assemble(
                                                        earlier, Line.of(plain(language, sample))));
        return new Script(
                language,
                sample,
                session,
                assembly.text(),
                assembly.origins(),
                !context.isEmpty(),
                tentative && !context.isEmpty());
    }

    /** The code without the indentation that all of its lines share, and without answers. */
    private static String plain(ScriptLanguage language, SampleBlock sample) {
        String code =
                language.session(sample.code()).map(Session::commands).orElseGet(sample::code);
        return language.plain().apply(code.stripIndent());
    }

    /** Name of the file: a module of JavaScript has another extension. */
    String file() {
        boolean module = language.extension().equals("cjs") && ModuleSyntax.isIn(text);
        return "sample." + (module ? "mjs" : language.extension());
    }

    /** What the sample itself printed. */
    String printed(String out) {
        int mark = inContext ? out.indexOf(ScriptLayout.MARK + "\n") : -1;
        return mark < 0 ? out : out.substring(mark + ScriptLayout.MARK.length() + 1);
    }

    /** Whether earlier samples went well, so that what failed is the sample itself. */
    boolean reached(String out) {
        return !inContext || out.contains(ScriptLayout.MARK + "\n");
    }

    /** The line of the sample that a line of the program is; empty if it is of another. */
    Optional<Span> place(int line) {
        return line >= 1 && line <= origins.size() && origins.get(line - 1) > 0
                ? Optional.of(span(origins.get(line - 1)))
                : Optional.empty();
    }

    /** The line of the sample where the errors say that it failed; its first line if they don't. */
    Span place(String errors) {
        List<Span> named = new ArrayList<>();
        Matcher line = LINE.matcher(errors);
        while (line.find()) {
            place(Integer.parseInt(line.group(1))).ifPresent(named::add);
        }
        boolean last = language.faults().innermostLast();
        return named.isEmpty() ? span(1) : named.get(last ? named.size() - 1 : 0);
    }

    private Span span(int line) {
        LineIndex lines = new LineIndex(sample.code());
        int start = lines.lineStart(Math.min(line, lines.lines()));
        String code = sample.code();
        while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        int end = code.indexOf('\n', start);
        String text = code.substring(start, end < 0 ? code.length() : end).stripTrailing();
        return sample.source(new Span(start, start + text.length()));
    }
}
