package io.github.devrellint.lsp.navigate;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Span;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.lookup.Lookup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in a document that leads to a file: the target of a link or an image.
 *
 * @param span of the target
 * @param whole the link or image
 * @param image whether it is an image
 */
record Reference(Span span, Span whole, LinkTarget target, boolean image) {

    /** All places of a document. */
    static Stream<Reference> of(Document document) {
        return Stream.concat(
                document.links().stream().map(Reference::of),
                document.allImages().map(Reference::of));
    }

    /** The innermost place at an offset. */
    static Optional<Reference> at(Document document, int offset) {
        return of(document)
                .filter(place -> touches(place.whole, offset) || touches(place.span, offset))
                .min((a, b) -> a.whole.length() - b.whole.length());
    }

    private static boolean touches(Span span, int offset) {
        return span.start() <= offset && offset <= span.end();
    }

    private static Reference of(Link link) {
        return new Reference(link.targetSpan(), link.span(), link.target(), false);
    }

    private static Reference of(Image image) {
        return new Reference(image.targetSpan(), image.span(), image.target(), true);
    }

    /** The file that it leads to, if that is there. */
    Optional<Path> file(Document document, Site site) {
        return site.find(document, target) instanceof Lookup.Found found
                ? Optional.of(found.file())
                : Optional.empty();
    }

    /** What follows {@code #}; empty if nothing does. */
    String fragment() {
        return target instanceof LinkTarget.Local local ? local.fragment() : "";
    }
}
