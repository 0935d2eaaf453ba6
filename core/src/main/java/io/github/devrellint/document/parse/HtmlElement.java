package io.github.devrellint.document.parse;

import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.Escapes;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Extracts images, links and anchors from the attributes of one HTML element. */
final class HtmlElement {

    private static final Set<String> PICTURES = Set.of("img", "amp-img");
    private static final Set<String> LINKS = Set.of("a", "area");
    private static final Set<String> MEDIA =
            Set.of("video", "audio", "source", "track", "iframe", "embed");

    /** An address with a width or density, or else one with blanks, as some editors write it. */
    private static final Pattern CANDIDATE =
            Pattern.compile(
                    "\\s*(\\S*[^\\s,](?:[ ]++(?!\\d++(?:\\.\\d++)?[wxh](?:[\\s,]|$))[^\\s,]++)*+)(?:\\s+[^,]*)?(?:,|$)");

    private final Element element;
    private final MappedText html;
    private final DocumentBuilder found;
    private final Span span;

    /**
     * @param html what the positions of the element are offsets of
     */
    HtmlElement(Element element, MappedText html, DocumentBuilder found) {
        this.element = element;
        this.html = html;
        this.found = found;
        Range range = element.sourceRange();
        this.span = html.source(range.startPos(), range.endPos());
    }

    void read() {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        if (PICTURES.contains(name)) {
            image("src", alt());
        } else if (name.equals("video")) {
            image("poster", Optional.of(MappedText.EMPTY));
        } else if (LINKS.contains(name)) {
            link("href");
        }
        if (MEDIA.contains(name)) {
            link("src");
        }
        if (PICTURES.contains(name) || name.equals("source")) {
            candidates();
        }
        anchors();
    }

    void anchors() {
        anchor("id");
        if (element.normalName().equalsIgnoreCase("a")) {
            anchor("name");
        }
    }

    private Optional<Span> value(String attribute) {
        if (!element.hasAttr(attribute)) {
            return Optional.empty();
        }
        Range range = element.attributes().sourceRange(attribute).valueRange();
        return range.isTracked()
                ? Optional.of(html.source(range.startPos(), range.endPos()))
                : Optional.empty();
    }

    private Optional<MappedText> alt() {
        return value("alt")
                .map(
                        span -> {
                            ProseBuilder prose = new ProseBuilder(found);
                            prose.range(span.start(), span.end(), false);
                            MappedText alt = prose.build();
                            found.prose(Prose.Kind.ALT, alt);
                            return alt;
                        })
                .or(
                        () ->
                                element.hasAttr("alt")
                                        ? Optional.of(MappedText.EMPTY)
                                        : Optional.empty());
    }

    /** HTML decodes entities in attributes, but has no backslash escapes. */
    private LinkTarget target(Span attribute) {
        return LinkTarget.parse(Escapes.entities(found.source.text(attribute)));
    }

    private void image(String attribute, Optional<MappedText> alt) {
        value(attribute)
                .ifPresent(
                        at ->
                                found.images.add(
                                        new Image(LinkForm.HTML, span, target(at), at, alt)));
    }

    private void link(String attribute) {
        value(attribute)
                .ifPresent(at -> found.links.add(new Link(LinkForm.HTML, span, target(at), at)));
    }

    private void candidates() {
        Optional<Span> srcset = value("srcset");
        if (srcset.isEmpty()) {
            return;
        }
        Matcher candidate = CANDIDATE.matcher(found.source.text(srcset.get()));
        while (candidate.find()) {
            Span at =
                    new Span(
                            srcset.get().start() + candidate.start(1),
                            srcset.get().start() + candidate.end(1));
            found.images.add(
                    new Image(LinkForm.HTML, span, target(at), at, Optional.of(MappedText.EMPTY)));
        }
    }

    private void anchor(String attribute) {
        value(attribute)
                .filter(at -> !at.isEmpty())
                .ifPresent(
                        at ->
                                found.anchors.add(
                                        new Anchor(Escapes.entities(found.source.text(at)), at)));
    }
}
