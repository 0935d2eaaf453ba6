package io.github.devrellint.samples.repair;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What word processors and web pages do to code, undone everywhere at once. */
final class WholeText {

    private static final Pattern CURLY = Pattern.compile("[“”„‟‘’‚‛′″]");

    private static final Map<String, String> STRAIGHT =
            Map.of(
                    "“", "\"", "”", "\"", "„", "\"", "‟", "\"", "″", "\"", "‘", "'", "’", "'", "‚",
                    "'", "‛", "'", "′", "'");

    private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot|apos|#39);");

    private static final Map<String, String> CHARACTERS =
            Map.of(
                    "&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"", "&apos;", "'", "&#39;",
                    "'");

    private static final Pattern BLANK =
            Pattern.compile("[\u00a0\u2002\u2003\u2009\u202f\u200b\ufeff]");

    private static final Pattern TABS = Pattern.compile("(?m)^[ ]*\\t[ \\t]*+");

    private WholeText() {}

    static Stream<Fix> edits(Place place) {
        String code = place.code;
        return Stream.of(
                        Stream.of(
                                        outsideStrings(place),
                                        Changes.everywhere(
                                                code, CURLY, STRAIGHT, "write straight quotes"),
                                        Changes.everywhere(
                                                code,
                                                ENTITY,
                                                CHARACTERS,
                                                "write the characters that the entities stand for"),
                                        Changes.everywhere(
                                                code, BLANK, blanks(), "write plain blanks"),
                                        doubleQuotes(place))
                                .flatMap(Optional::stream),
                        IntStream.of(4, 2, 8).boxed().flatMap(width -> tabs(code, width).stream()))
                .flatMap(all -> all);
    }

    /** Apostrophes in strings with straight quotes stay what they are. */
    private static Optional<Fix> outsideStrings(Place place) {
        List<Edit> edits =
                place.tokens.stream()
                        .filter(token -> STRAIGHT.containsKey(token.text()))
                        .map(token -> new Edit(place.span(token), STRAIGHT.get(token.text())))
                        .toList();
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix("write straight quotes", false, edits));
    }

    private static Map<String, String> blanks() {
        Map<String, String> blanks = new HashMap<>();
        "\u00a0\u2002\u2003\u2009\u202f"
                .chars()
                .forEach(blank -> blanks.put(Character.toString(blank), " "));
        blanks.put("\u200b", "");
        blanks.put("\ufeff", "");
        return blanks;
    }

    /** Strings in single quotes, where the language knows double ones only. */
    private static Optional<Fix> doubleQuotes(Place place) {
        boolean single = place.token(0).filter(token -> token.text().startsWith("'")).isPresent();
        List<Edit> edits = new ArrayList<>();
        for (Token token : place.tokens) {
            String text = token.text();
            if (single && text.length() > 1 && text.startsWith("'") && !text.contains("\"")) {
                edits.add(new Edit(new Span(token.start(), token.start() + 1), "\""));
                edits.add(new Edit(new Span(token.end() - 1, token.end()), "\""));
            }
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix("write double quotes", false, edits));
    }

    private static Optional<Fix> tabs(String code, int width) {
        List<Edit> edits = new ArrayList<>();
        Matcher matcher = TABS.matcher(code);
        while (matcher.find()) {
            int column = 0;
            for (char blank : matcher.group().toCharArray()) {
                column += blank == '\t' ? width - column % width : 1;
            }
            edits.add(new Edit(new Span(matcher.start(), matcher.end()), " ".repeat(column)));
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix("indent by blanks, not tabs", false, edits));
    }
}
