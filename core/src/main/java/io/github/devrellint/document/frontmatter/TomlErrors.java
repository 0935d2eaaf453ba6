package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlParseError;
import org.tomlj.TomlPosition;

/** Turns the TOML parser's errors into short messages. */
final class TomlErrors {

    /** Most errors reported: one mistake can cause many further errors. */
    private static final int MOST = 10;

    private static final Pattern DUPLICATE = Pattern.compile("(.+) previously defined at .*");

    private final String text;
    private final Span content;
    private final ToIntFunction<TomlPosition> offsets;

    TomlErrors(String text, Span content, ToIntFunction<TomlPosition> offsets) {
        this.text = text;
        this.content = content;
        this.offsets = offsets;
    }

    List<FrontMatter.Fault> of(List<TomlParseError> errors) {
        List<FrontMatter.Fault> faults = new ArrayList<>();
        for (TomlParseError error : errors.subList(0, Math.min(MOST, errors.size()))) {
            int at =
                    error.position() == null
                            ? content.start()
                            : offsets.applyAsInt(error.position());
            Span span = new Span(at, end(at));
            faults.add(new FrontMatter.Fault(span, message(whole(error.getMessage(), span))));
        }
        return List.copyOf(faults);
    }

    /** Names the whole word where the parser names only its first character. */
    private String whole(String message, Span span) {
        String word = text.substring(span.start(), span.end());
        return word.length() > 1
                ? message.replace(
                        "Unexpected '" + word.charAt(0) + "'", "Unexpected '" + word + "'")
                : message;
    }

    private static String message(String message) {
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.matches()) {
            return "duplicate key \"" + duplicate.group(1) + "\"";
        }
        if (message.startsWith("Unexpected end of line, expected \" or")
                || message.startsWith("Unexpected end of line, expected ' or")) {
            return "quote is not closed";
        }
        return message.isEmpty()
                ? "not valid TOML"
                : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** The end of the word at an offset; a single character where none begins there. */
    private int end(int at) {
        int end = at;
        while (end < content.end() && isWord(text.charAt(end))) {
            end++;
        }
        boolean character = end == at && at < content.end() && "\r\n".indexOf(text.charAt(at)) < 0;
        return character ? at + Character.charCount(text.codePointAt(at)) : end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
