package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML from the parser's events rather than from composed nodes, so that depth, aliases and
 * duplicate keys are checked while reading: the input is untrusted. Plain scalars are resolved by
 * YAML 1.2's core schema, and timestamps as in YAML 1.1, which every generator's parser knows.
 */
final class YamlFrontMatter {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setLabel("front matter")
                    .setCodePointLimit(FrontMatterParser.MAX_LENGTH)
                    .build();

    private final String text;
    private final Span content;
    private final CodePointOffsets codePoints;
    private final List<FrontMatter.Fault> faults = new ArrayList<>();
    private final List<Span> scalars = new ArrayList<>();
    private final YamlAnchors anchors;
    private ParserImpl parser;

    YamlFrontMatter(String text, Span content) {
        this.text = text;
        this.content = content;
        this.codePoints = new CodePointOffsets(text, content);
        this.anchors = new YamlAnchors(text);
    }

    FrontMatterParser.Content read() {
        Mapping root = new Mapping(List.of(), content);
        try {
            String yaml = text.substring(content.start(), content.end());
            parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml));
            root = document(root);
        } catch (RejectedYamlException e) {
            faults.add(e.fault());
        } catch (MarkedYamlEngineException e) {
            Span last = scalars.isEmpty() ? content : scalars.get(scalars.size() - 1);
            faults.add(new YamlErrors(text, content, codePoints).of(e, last));
        } catch (ReaderException e) {
            int offset = codePoints.offset(e.getPosition());
            String code = String.format("U+%04X", e.getCodePoint());
            faults.add(
                    fault(new Span(offset, offset + 1), "character " + code + " is not allowed"));
        } catch (YamlEngineException e) {
            faults.add(fault(Span.at(content.start()), String.valueOf(e.getMessage())));
        }
        List<Comment> comments = new HashComments(text, content, scalars).find();
        return new FrontMatterParser.Content(root, List.copyOf(faults), comments, content.end());
    }

    private Mapping document(Mapping empty) {
        parser.next(); // the stream
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return empty;
        }
        parser.next(); // the document
        FrontMatterValue value = value(parser.next(), 0);
        if (value instanceof Mapping mapping) {
            parser.next();
            if (!parser.checkEvent(Event.ID.StreamEnd)) {
                throw new RejectedYamlException(
                        start(parser.peekEvent()), "more than one YAML document");
            }
            return mapping;
        }
        if (!(value instanceof Scalar scalar && scalar.value() == null)) {
            faults.add(fault(firstLine(value.span()), "expected keys and values, \"key: value\""));
        }
        return empty;
    }

    private FrontMatterValue value(Event event, int depth) {
        if (depth > FrontMatterParser.MAX_DEPTH) {
            throw new RejectedYamlException(
                    start(event), "nested deeper than " + FrontMatterParser.MAX_DEPTH + " levels");
        }
        if (event instanceof AliasEvent alias) {
            return anchors.value(alias.getAlias(), span(alias));
        }
        int before = anchors.open(((NodeEvent) event).getAnchor());
        FrontMatterValue value =
                switch (event.getEventId()) {
                    case Scalar -> scalar((ScalarEvent) event);
                    case SequenceStart -> sequence((CollectionStartEvent) event, depth);
                    default -> mapping((CollectionStartEvent) event, depth);
                };
        anchors.close(((NodeEvent) event).getAnchor(), value, before);
        return value;
    }

    private Sequence sequence(CollectionStartEvent start, int depth) {
        List<FrontMatterValue> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(value(parser.next(), depth + 1));
        }
        Span last = items.isEmpty() ? span(start) : items.get(items.size() - 1).span();
        return new Sequence(List.copyOf(items), collection(start, parser.next(), last));
    }

    private Mapping mapping(CollectionStartEvent start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<Mapping> merged = new ArrayList<>();
        Span last = span(start);
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            FrontMatterValue key = value(parser.next(), depth + 1);
            if (!(key instanceof Scalar name)) {
                throw new RejectedYamlException(
                        firstLine(key.span()),
                        "a key must be a text; quote a value that begins with "
                                + text.charAt(key.span().start()));
            }
            FrontMatterValue value = value(parser.next(), depth + 1);
            last = key.span().to(value.span());
            String keyText = name.text().text();
            if (keyText.equals("<<") && merge(value, merged)) {
                continue;
            }
            if (!keys.add(keyText)) {
                faults.add(fault(name.span(), "duplicate key \"" + keyText + "\""));
            }
            entries.add(new Entry(keyText, name.span(), value));
        }
        for (Mapping mapping : merged) {
            for (Entry entry : mapping.entries()) {
                if (keys.add(entry.key())) {
                    entries.add(entry);
                }
            }
        }
        return new Mapping(List.copyOf(entries), collection(start, parser.next(), last));
    }

    private static boolean merge(FrontMatterValue value, List<Mapping> into) {
        if (value instanceof Mapping mapping) {
            into.add(mapping);
            return true;
        }
        return value instanceof Sequence sequence
                && sequence.items().stream().allMatch(item -> merge(item, into));
    }

    /** A block collection ends with its last value; its end event is at the next token. */
    private Span collection(CollectionStartEvent start, Event end, Span last) {
        int from = span(start).start();
        return start.isFlow()
                ? new Span(from, span(end).end())
                : new Span(from, Math.max(from, last.end()));
    }

    private Scalar scalar(ScalarEvent event) {
        Scalar scalar = new YamlScalar(text, event, span(event)).read();
        scalars.add(scalar.span());
        return scalar;
    }

    private Span span(Event event) {
        int start = codePoints.offset(event.getStartMark().map(Mark::getIndex).orElse(0));
        int end = codePoints.offset(event.getEndMark().map(Mark::getIndex).orElse(0));
        return new Span(start, Math.max(start, end));
    }

    private Span start(Event event) {
        return Span.at(span(event).start());
    }

    private Span firstLine(Span span) {
        int end = text.indexOf('\n', span.start());
        Span line = new Span(span.start(), end < 0 || end > span.end() ? span.end() : end);
        return line.isEmpty() ? Span.at(span.start()) : line;
    }

    private static FrontMatter.Fault fault(Span span, String message) {
        return new FrontMatter.Fault(span, message);
    }
}
