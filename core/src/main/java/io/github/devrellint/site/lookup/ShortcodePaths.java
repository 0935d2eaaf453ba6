package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkForm;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells shortcodes of a Hugo site that put a path of their own before the name of an image. */
final class ShortcodePaths {

    private static final Pattern NAME = Pattern.compile("\\{\\{[<%]-?\\s*([\\w./-]+)");

    /** What the page says of an image, behind a slash: <code>/{{ .Get "file" }}</code>. */
    private static final Pattern PREFIXED = Pattern.compile("/[\\w-]*\\{\\{-?\\s*\\.Get\\s");

    private final SiteIndex index;
    private final FilesByName names;

    ShortcodePaths(SiteIndex index, FilesByName names) {
        this.index = index;
        this.names = names;
    }

    /** Why an image in a shortcode may be elsewhere; empty if it is where the page says. */
    Optional<Lookup> reason(Document from, Image image) {
        Matcher name = NAME.matcher(from.source().text(image.span()));
        boolean prefixed =
                image.form() == LinkForm.TEMPLATE
                        && name.lookingAt()
                        && names.below("layouts/shortcodes/" + name.group(1) + ".html")
                                .filter(this::prefixes)
                                .isPresent();
        return prefixed
                ? Optional.of(
                        new Lookup.Unknown(
                                "the shortcode " + name.group(1) + " puts a path before it"))
                : Optional.empty();
    }

    private boolean prefixes(Path template) {
        try {
            String text = new String(index.files().read(template), StandardCharsets.UTF_8);
            return PREFIXED.matcher(text).find();
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
