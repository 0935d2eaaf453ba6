package io.github.devrellint.samples.repair;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines that are indented wrongly, and lines of YAML that lack a colon, a blank or quotes. */
final class LineEdits {

    private static final Pattern VALUE =
            Pattern.compile(
                    "[ \\t]*+(?:- )?(?:[\\w.\"'/-]++:[ ]++)?(?![\\[{<\"'|>#-])(\\S(?:[^\\n]*?\\S)??)[ \\t]*+(?:[ ]#[^\\n]*+)?");

    /** A key or a dash and what follows it at once. */
    private static final Pattern GLUED =
            Pattern.compile("[ \\t]*+(?:(?<dash>-)(?=[A-Za-z])|[\\w-]++(?<colon>:)(?=[^\\s:/]))");

    private static final Pattern DASHES = Pattern.compile("[ \\t]*+-{2}(?:-{2,})?[ \\t]*+");

    private static final int MOST_INDENTS = 5;

    private LineEdits() {}

    static Stream<Fix> edits(Place place) {
        int at = Math.min(place.fault.span().start(), place.code.length());
        int line = place.lineStart(at);
        int before = line == 0 ? 0 : place.lineStart(line - 1);
        return Stream.concat(
                Stream.of(line, before).distinct().flatMap(start -> ofLine(place, start)),
                indents(place));
    }

    private static Stream<Fix> ofLine(Place place, int start) {
        int end = place.lineEnd(start);
        String line = place.code.substring(start, end);
        List<Fix> fixes = new ArrayList<>();
        if (DASHES.matcher(line).matches()) {
            fixes.add(
                    new Fix(
                            "write \"---\"",
                            false,
                            List.of(new Edit(new Span(start, end), "---"))));
        }
        Matcher glued = GLUED.matcher(line);
        if (glued.lookingAt()) {
            int behind = start + Math.max(glued.end("dash"), glued.end("colon"));
            fixes.add(
                    new Fix(
                            "put a blank after " + Changes.quoted(line.substring(0, glued.end())),
                            false,
                            List.of(new Edit(Span.at(behind), " "))));
        }
        int text = start + line.stripTrailing().length();
        if (!line.isBlank() && !line.stripTrailing().endsWith(":")) {
            fixes.add(Changes.insert(place, text, ":"));
        }
        Matcher value = VALUE.matcher(line);
        if (value.matches() && !value.group(1).isEmpty()) {
            String quote =
                    value.group(1).contains("\"") || value.group(1).contains("\\") ? "'" : "\"";
            fixes.add(
                    new Fix(
                            "put the value in quotes",
                            false,
                            List.of(
                                    new Edit(Span.at(start + value.start(1)), quote),
                                    new Edit(Span.at(start + value.end(1)), quote))));
        }
        return fixes.stream();
    }

    /** Other indents of the faulty line and of the one before, alone and with what is below. */
    static Stream<Fix> indents(Place place) {
        int at = Math.min(place.fault.span().start(), place.code.length());
        int line = place.lineStart(at);
        Set<Integer> indents = new LinkedHashSet<>();
        int start = line;
        while (start > 0 && indents.size() < MOST_INDENTS) {
            start = place.lineStart(start - 1);
            if (!place.code.substring(start, place.lineEnd(start)).isBlank()) {
                int indent = indent(place, start);
                if (indents.isEmpty()) {
                    indents.add(indent);
                    indents.add(indent + 2);
                    indents.add(indent + 4);
                } else {
                    indents.add(indent);
                }
            }
        }
        return indents.stream()
                .flatMap(
                        indent ->
                                Stream.of(
                                        shifted(place, line, line, indent),
                                        shifted(place, line, endOfGroup(place, line), indent)));
    }

    private static int indent(Place place, int start) {
        int end = start;
        while (end < place.code.length() && place.code.charAt(end) == ' ') {
            end++;
        }
        return end - start;
    }

    /** Start of the last line of those that are indented at least as much as one. */
    private static int endOfGroup(Place place, int line) {
        int indent = indent(place, line);
        int last = line;
        int next = place.lineEnd(line) + 1;
        while (next < place.code.length()
                && (indent(place, next) >= indent
                        || place.code.substring(next, place.lineEnd(next)).isBlank())) {
            last = next;
            next = place.lineEnd(next) + 1;
        }
        return last;
    }

    /** The lines from one to another, moved so that the first one gets an indent. */
    private static Fix shifted(Place place, int from, int to, int indent) {
        int old = indent(place, from);
        List<Edit> edits = new ArrayList<>();
        for (int line = from; line <= to; line = place.lineEnd(line) + 1) {
            int own = indent(place, line);
            if (own >= old) {
                edits.add(new Edit(new Span(line, line + own), " ".repeat(own - old + indent)));
            }
        }
        String lines = from == to ? "the line" : "the lines from here on";
        return new Fix("indent %s by %d".formatted(lines, indent), false, edits);
    }
}
