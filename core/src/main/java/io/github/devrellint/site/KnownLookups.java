package io.github.devrellint.site;

import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.lookup.Lookup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the targets of one document lead to on one site, by their text. Several rules ask for the
 * same ones, and a page may have one many thousand times.
 */
final class KnownLookups {

    private final Map<String, Lookup> pages = new ConcurrentHashMap<>();
    private final Map<String, Lookup> images = new ConcurrentHashMap<>();
    private final Map<String, Lookup> anchors = new ConcurrentHashMap<>();

    Lookup page(LinkTarget target, Supplier<Lookup> find) {
        return known(pages, target.raw(), find);
    }

    /** Themes look for an image of the front matter in other places than for one of the text. */
    Lookup image(Image image, Supplier<Lookup> find) {
        return known(images, image.form() + " " + image.target().raw(), find);
    }

    Lookup anchor(LinkTarget target, Supplier<Lookup> find) {
        return known(anchors, target.raw(), find);
    }

    /** A look-up may parse other pages, which must not happen while the map is locked. */
    private static Lookup known(Map<String, Lookup> all, String key, Supplier<Lookup> find) {
        Lookup known = all.get(key);
        if (known == null) {
            known = find.get();
            all.put(key, known);
        }
        return known;
    }
}
