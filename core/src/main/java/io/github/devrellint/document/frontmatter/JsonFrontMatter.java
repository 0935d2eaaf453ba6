package io.github.devrellint.document.frontmatter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the JSON object at the start of a file. */
final class JsonFrontMatter {

    private static final class Nesting extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private final List<FrontMatter.Fault> faults = new ArrayList<>();
    private JsonParser parser;

    JsonFrontMatter(String text) {
        this.text = text;
    }

    FrontMatterParser.Content read() {
        int length = Math.min(text.length(), FrontMatterParser.MAX_LENGTH);
        try (JsonParser json = new JsonFactory().createParser(text.toCharArray(), 0, length)) {
            parser = json;
            json.nextToken();
            Mapping root = object(0);
            return content(root);
        } catch (Nesting e) {
            String message = "nested deeper than " + FrontMatterParser.MAX_DEPTH + " levels";
            return broken(tokenStart(), message);
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
            return broken((int) Math.max(0, Math.min(at, length)), message(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(JsonProcessingException e) {
        String message =
                e instanceof JsonParseException ? e.getOriginalMessage() : String.valueOf(e);
        String first = message.lines().findFirst().orElse("not valid JSON").strip();
        return first.isEmpty()
                ? "not valid JSON"
                : Character.toLowerCase(first.charAt(0)) + first.substring(1);
    }

    private FrontMatterParser.Content content(Mapping root) {
        return new FrontMatterParser.Content(
                root, List.copyOf(faults), List.of(), root.span().end());
    }

    /** An unreadable object ends at a line with its closing brace or at an empty line. */
    private FrontMatterParser.Content broken(int at, String message) {
        boolean character = at < text.length() && text.charAt(at) != '\n';
        faults.add(new FrontMatter.Fault(new Span(at, character ? at + 1 : at), message));
        int end = text.length();
        for (String close : List.of("\n}\n", "\n}\r\n", "\n\n", "\n\r\n")) {
            int found = text.indexOf(close);
            if (found >= 0) {
                end = Math.min(end, close.contains("}") ? found + 2 : found + 1);
            }
        }
        return content(new Mapping(List.of(), new Span(0, Math.max(end, 1))));
    }

    private Mapping object(int depth) throws IOException {
        int start = enter(depth);
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getText();
            Span keySpan = new Span(tokenStart(), stringEnd(tokenStart()));
            if (!keys.add(key)) {
                faults.add(new FrontMatter.Fault(keySpan, "duplicate key \"" + key + "\""));
            }
            parser.nextToken();
            entries.add(new Entry(key, keySpan, value(depth + 1)));
        }
        return new Mapping(List.copyOf(entries), new Span(start, position()));
    }

    private Sequence array(int depth) throws IOException {
        int start = enter(depth);
        List<FrontMatterValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new Sequence(List.copyOf(items), new Span(start, position()));
    }

    private int enter(int depth) throws IOException {
        if (depth > FrontMatterParser.MAX_DEPTH) {
            throw new Nesting();
        }
        return tokenStart();
    }

    private FrontMatterValue value(int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            default -> scalar();
        };
    }

    private Scalar scalar() throws IOException {
        String written = parser.getText(); // reads to the end of the token
        int start = tokenStart();
        Object value =
                switch (parser.currentToken()) {
                    case VALUE_STRING -> written;
                    case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
                    case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                    case VALUE_TRUE -> Boolean.TRUE;
                    case VALUE_FALSE -> Boolean.FALSE;
                    default -> null;
                };
        if (value instanceof BigInteger number && number.bitLength() < Long.SIZE) {
            value = number.longValue();
        }
        boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
        Span span = new Span(start, quoted ? position() : start + written.length());
        Span inner = quoted ? new Span(start + 1, span.end() - 1) : span;
        MappedText mapped = ScalarText.of(written, text, inner, ScalarText.Escapes.BACKSLASH);
        return new Scalar(value, text.substring(start, span.end()), mapped, span);
    }

    /** The end of a key, since the parser reports a key only after its colon. */
    private int stringEnd(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private int tokenStart() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int position() {
        return (int) parser.currentLocation().getCharOffset();
    }
}
