package io.github.devrellint.links;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.lookup.Lookup;
import java.nio.file.Path;

/** Tells users of {@code --verbose} which targets were not checked. */
final class UncheckedTarget {

    private UncheckedTarget() {}

    /** Adds a line with the place and the reason, where there is one. */
    static void report(Document from, Span span, Lookup.Unknown unknown, Site site) {
        if (unknown.reason().isEmpty()) {
            return;
        }
        Path base = site.context().config().base();
        Path path = from.path();
        Path named = path.startsWith(base) ? base.relativize(path) : path;
        int line = from.source().lines().position(span.start()).line();
        String place = SlashPath.of(named) + ":" + line;
        site.context().notices().decided(place + ": not checked: " + unknown.reason());
    }
}
