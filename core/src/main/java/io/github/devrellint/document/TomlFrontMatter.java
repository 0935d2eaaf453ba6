package io.github.devrellint.document;

import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlElement;
import org.tomlj.TomlEntry;
import org.tomlj.TomlKeyValue;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlValue;

/**
 * Reads TOML. The library tells where the statement of a key and where a value begins, as line and
 * column in code points; {@link TomlScanner} finds the rest of the spans.
 */
final class TomlFrontMatter {

    private static final TomlParseOptions OPTIONS =
            TomlParseOptions.sourceless().withMaxNestingDepth(FrontMatterParser.MAX_DEPTH);

    private final String text;
    private final Span content;
    private final TomlScanner scanner;

    /**
     * Where the keys of a table may have been written.
     *
     * @param statement offset of the statement that names the table; -1 if none does
     * @param part which part of that statement's dotted key names it
     * @param depth how many names a header of one of its tables begins with
     */
    private record Place(int statement, int part, int depth) {
        static final Place ROOT = new Place(-1, -1, 0);
    }

    TomlFrontMatter(String text, Span content) {
        this.text = text;
        this.content = content;
        this.scanner = new TomlScanner(text, content);
    }

    FrontMatterParser.Content read() {
        TomlParseResult result =
                Toml.parse(text.substring(content.start(), content.end()), OPTIONS);
        Mapping root = table(result, content, Place.ROOT);
        return new FrontMatterParser.Content(
                root,
                new TomlFaults(text, content, this::offset).of(result.errors()),
                scanner.comments(),
                content.end());
    }

    private Mapping table(TomlTable table, Span span, Place place) {
        List<Entry> entries = new ArrayList<>();
        Span all = span;
        for (TomlElement element : table.elements()) {
            if (element instanceof TomlKeyValue keyValue) {
                Entry entry = entry(keyValue, place);
                entries.add(entry);
                all = all.to(entry.value().span());
            }
        }
        entries.sort(Comparator.comparing(Entry::keySpan));
        return new Mapping(List.copyOf(entries), all);
    }

    private Entry entry(TomlKeyValue entry, Place place) {
        int at = offset(entry.position());
        int part =
                text.charAt(at) == '[' ? place.depth : at == place.statement ? place.part + 1 : 0;
        Span key = scanner.keyPart(at, part);
        return new Entry(entry.key(), key, value(entry, key, new Place(at, part, place.depth + 1)));
    }

    /** A value stands behind its key, or its key is part of the statement that makes a table. */
    private FrontMatterValue value(TomlKeyValue entry, Span key, Place place) {
        TomlValue value = entry.value();
        if (offset(value.position()) > place.statement) {
            return written(value);
        }
        return value.isTable()
                ? table(value.getTable(), key, place)
                : tables(value.getArray(), key, place);
    }

    private Sequence tables(TomlArray array, Span key, Place place) {
        List<FrontMatterValue> items = new ArrayList<>();
        Span all = key;
        for (TomlElement element : array.elements()) {
            if (element instanceof TomlEntry item) {
                int header = offset(item.position());
                Span name = scanner.keyPart(header, place.part);
                var own = new Place(header, place.part, place.depth);
                Mapping table = table(item.value().getTable(), name, own);
                items.add(table);
                all = all.to(table.span());
            }
        }
        return new Sequence(List.copyOf(items), all);
    }

    private FrontMatterValue written(TomlValue value) {
        Span span = scanner.value(offset(value.position()));
        if (value.isTable()) {
            return table(value.getTable(), span, Place.ROOT);
        }
        if (!value.isArray()) {
            return scalar(value.get(), span);
        }
        List<FrontMatterValue> items = new ArrayList<>();
        for (TomlElement element : value.getArray().elements()) {
            if (element instanceof TomlEntry item) {
                items.add(written(item.value()));
            }
        }
        return new Sequence(List.copyOf(items), span);
    }

    private Scalar scalar(Object value, Span span) {
        String source = text.substring(span.start(), span.end());
        int quotes = scanner.quotes(span.start());
        Span inner = new Span(span.start() + quotes, span.end() - quotes);
        String characters = value instanceof String string ? string : source;
        ScalarText.Escapes escapes =
                source.startsWith("\"") ? ScalarText.Escapes.BACKSLASH : ScalarText.Escapes.NONE;
        return new Scalar(value, source, ScalarText.of(characters, text, inner, escapes), span);
    }

    private int offset(TomlPosition position) {
        int at = scanner.lineStart(position.line());
        for (int column = 1; column < position.column() && at < content.end(); column++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, content.end());
    }
}
