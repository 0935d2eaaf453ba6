package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.Span;
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
 * Reads TOML. The library gives the start of a key's statement and of a value, as line and column
 * in code points; {@link TomlScanner} finds the rest of the spans.
 */
final class TomlFrontMatter {

    private static final TomlParseOptions OPTIONS =
            TomlParseOptions.sourceless().withMaxNestingDepth(FrontMatterParser.MAX_DEPTH);

    private final String text;
    private final Span content;
    private final TomlScanner scanner;
    private final CodePointOffsets codePoints;

    /**
     * Where a table is defined, to find its keys in the source.
     *
     * @param statement offset of the statement that names the table; -1 if none does
     * @param part which part of that statement's dotted key names it
     * @param depth how many names a header of one of its tables begins with
     */
    private record TableOrigin(int statement, int part, int depth) {
        static final TableOrigin ROOT = new TableOrigin(-1, -1, 0);
    }

    TomlFrontMatter(String text, Span content) {
        this.text = text;
        this.content = content;
        this.scanner = new TomlScanner(text, content);
        this.codePoints = new CodePointOffsets(text, content);
    }

    FrontMatterParser.Content read() {
        TomlParseResult result =
                Toml.parse(text.substring(content.start(), content.end()), OPTIONS);
        Mapping root = table(result, content, TableOrigin.ROOT);
        return new FrontMatterParser.Content(
                root,
                new TomlErrors(text, content, this::offset).of(result.errors()),
                scanner.comments(),
                content.end());
    }

    private Mapping table(TomlTable table, Span span, TableOrigin origin) {
        List<Entry> entries = new ArrayList<>();
        Span all = span;
        for (TomlElement element : table.elements()) {
            if (element instanceof TomlKeyValue keyValue) {
                Entry entry = entry(keyValue, origin);
                entries.add(entry);
                all = all.to(entry.value().span());
            }
        }
        entries.sort(Comparator.comparing(Entry::keySpan));
        return new Mapping(List.copyOf(entries), all);
    }

    private Entry entry(TomlKeyValue entry, TableOrigin origin) {
        int at = offset(entry.position());
        int part =
                text.charAt(at) == '['
                        ? origin.depth
                        : at == origin.statement ? origin.part + 1 : 0;
        Span key = scanner.keyPart(at, part);
        return new Entry(
                entry.key(), key, value(entry, key, new TableOrigin(at, part, origin.depth + 1)));
    }

    /** Reads a value after its key, or the table that the key's statement defines. */
    private FrontMatterValue value(TomlKeyValue entry, Span key, TableOrigin origin) {
        TomlValue value = entry.value();
        // what only the header of a table in it names has no position
        if (value.position() != null && offset(value.position()) > origin.statement) {
            return written(value);
        }
        return value.isTable()
                ? table(value.getTable(), key, origin)
                : tables(value.getArray(), key, origin);
    }

    private Sequence tables(TomlArray array, Span key, TableOrigin origin) {
        List<FrontMatterValue> items = new ArrayList<>();
        Span all = key;
        for (TomlElement element : array.elements()) {
            if (element instanceof TomlEntry item) {
                int header = offset(item.position());
                Span name = scanner.keyPart(header, origin.part);
                var own = new TableOrigin(header, origin.part, origin.depth);
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
            return table(value.getTable(), span, TableOrigin.ROOT);
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
        return codePoints.offset(scanner.lineStart(position.line()), position.column() - 1);
    }
}
