package io.github.devrellint.samples.script;

import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.SampleBlock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is run for a sample.
 *
 * @param text of the file
 * @param before number of its lines before those of the sample
 */
record Script(ScriptLanguage language, SampleBlock sample, String text, int before) {

    private static final Pattern LINE =
            Pattern.compile("sample\\.\\w++(?:\", line |: line |:)(\\d{1,6})");

    /** Puts a sample behind those whose declarations it may use. */
    static Script of(ScriptLanguage language, List<SampleBlock> context, SampleBlock sample) {
        StringBuilder text = new StringBuilder();
        if (!language.header().isEmpty()) {
            text.append(language.header()).append('\n');
        }
        if (!language.mark().isEmpty()) {
            for (SampleBlock earlier : context) {
                text.append(plain(earlier)).append('\n');
            }
            if (!context.isEmpty()) {
                text.append(language.mark()).append('\n');
            }
        }
        int before = (int) text.chars().filter(c -> c == '\n').count();
        return new Script(language, sample, text.append(plain(sample)).toString(), before);
    }

    /** The code without the indentation that all of its lines share. */
    private static String plain(SampleBlock sample) {
        return sample.code().stripIndent();
    }

    /** What the sample itself printed. */
    String printed(String out) {
        int mark = out.lastIndexOf(ScriptLanguage.MARK + "\n");
        return mark < 0 ? out : out.substring(mark + ScriptLanguage.MARK.length() + 1);
    }

    /** Whether earlier samples went well, so that what failed is the sample itself. */
    boolean reached(String out) {
        return before == (language.header().isEmpty() ? 0 : 1)
                || out.contains(ScriptLanguage.MARK + "\n");
    }

    /** The line of the sample that the errors name last; its first line if they name none. */
    Span place(String errors) {
        LineIndex lines = new LineIndex(sample.code());
        Optional<Integer> named =
                LINE.matcher(errors)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)) - before)
                        .filter(line -> line >= 1 && line <= lines.lines())
                        .reduce((first, last) -> extensionOfJavaScript() ? first : last);
        int start = lines.lineStart(named.orElse(1));
        String code = sample.code();
        while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        int end = code.indexOf('\n', start);
        String line = code.substring(start, end < 0 ? code.length() : end).stripTrailing();
        return sample.source(new Span(start, start + line.length()));
    }

    /** Its traces name the innermost call first. */
    private boolean extensionOfJavaScript() {
        return language.extension().equals("cjs");
    }

    /** What was thrown; its type and message. */
    Optional<String[]> thrown(String errors) {
        Matcher matcher = language.thrown().matcher(errors);
        return matcher.find()
                ? Optional.of(
                        new String[] {
                            matcher.group(1),
                            matcher.group(2) == null ? "" : matcher.group(2).strip()
                        })
                : Optional.empty();
    }
}
