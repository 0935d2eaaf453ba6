package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;

/**
 * The anchors of a YAML document. Limits the number of values that aliases expand to, so that a few
 * nested aliases can't become millions.
 */
final class YamlAnchors {

    /** Limit of values added by aliases. */
    private static final int MAX_ALIASED = 10_000;

    /** A value with an anchor, and how many values are in it. */
    private record Anchored(FrontMatterValue value, int size) {}

    private final String text;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final Set<Anchor> open = new LinkedHashSet<>();
    private int size;
    private int aliased;

    YamlAnchors(String text) {
        this.text = text;
    }

    /**
     * Begins a value.
     *
     * @return how many values there were before it, for {@link #close}
     */
    int open(Optional<Anchor> anchor) {
        anchor.ifPresent(open::add);
        return size++;
    }

    /** Ends a value, whose anchor may be used from here on. */
    void close(Optional<Anchor> anchor, FrontMatterValue value, int sizeBefore) {
        anchor.ifPresent(
                name -> {
                    open.remove(name);
                    anchors.put(name, new Anchored(value, size - sizeBefore));
                });
    }

    /**
     * Returns the value that an alias stands for.
     *
     * @param span of the alias, which becomes that of the value
     * @throws RejectedYamlException if there is no such anchor before it, the alias is part of the
     *     value, or aliases stand for too many values
     */
    FrontMatterValue value(Anchor anchor, Span span) {
        String name = anchor.getValue();
        if (open.contains(anchor)) {
            throw new RejectedYamlException(
                    span, "alias *" + name + " refers to the value that it is part of");
        }
        Anchored anchored = anchors.get(anchor);
        if (anchored == null) {
            throw new RejectedYamlException(
                    span, "no anchor for alias *" + name + "; quote a text that begins with *");
        }
        size += anchored.size();
        aliased += anchored.size();
        if (aliased > MAX_ALIASED) {
            throw new RejectedYamlException(
                    span, "aliases expand to more than " + MAX_ALIASED + " values");
        }
        FrontMatterValue value = anchored.value();
        if (value instanceof Mapping mapping) {
            return new Mapping(mapping.entries(), span);
        }
        if (value instanceof Sequence sequence) {
            return new Sequence(sequence.items(), span);
        }
        Scalar scalar = (Scalar) value;
        MappedText mapped = new MappedText.Builder().decoded(scalar.text().text(), span).build();
        return new Scalar(scalar.value(), text.substring(span.start(), span.end()), mapped, span);
    }
}
