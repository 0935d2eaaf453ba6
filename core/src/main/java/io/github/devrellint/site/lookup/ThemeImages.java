package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds images in the folders where themes look for them, beside those of the generator. */
final class ThemeImages {

    /** Keys of the theme Chirpy: a folder for all images of the post. */
    private static final List<String> MEDIA_FOLDERS = List.of("media_subpath", "img_path");

    private static final List<String> IMAGE_FOLDERS =
            List.of("", "images", "img", "assets", "assets/images", "assets/img");

    private static final Pattern COMPONENT = Pattern.compile("<[A-Z]");

    private final PathLookup paths;
    private final FilesByName names;

    ThemeImages(PathLookup paths, FilesByName names) {
        this.paths = paths;
        this.names = names;
    }

    /**
     * Looks for an image in the ways that themes add to those of the generator: below the folder
     * that the front matter names, and for an image of the front matter, of a shortcode or of a
     * component below the usual folders.
     */
    Optional<Lookup> find(Document from, Image image, String path) {
        KeyValues head = FrontMatterReader.of(from);
        Optional<Path> below =
                MEDIA_FOLDERS.stream()
                        .flatMap(key -> head.string(key).stream())
                        .flatMap(
                                folder ->
                                        paths.copied(
                                                UrlPaths.resolve("", "/" + folder + "/" + path)))
                        .findFirst();
        boolean byTheme =
                image.form() == LinkForm.FRONT_MATTER
                        || image.form() == LinkForm.TEMPLATE
                        || isOfComponent(from, image);
        if (below.isPresent() || !byTheme) {
            return below.map(Lookup.Found::new);
        }
        return IMAGE_FOLDERS.stream()
                .flatMap(folder -> paths.copied(UrlPaths.resolve("", "/" + folder + "/" + path)))
                .findFirst()
                .<Lookup>map(Lookup.Found::new)
                .or(
                        () ->
                                names.below(path)
                                        .map(
                                                file ->
                                                        new Lookup.Unknown(
                                                                "the theme may find " + path)));
    }

    /** Whether a component of the site decides what its path means, unlike an element of HTML. */
    private static boolean isOfComponent(Document from, Image image) {
        return image.form() == LinkForm.JSX
                && COMPONENT.matcher(from.source().text(image.span())).lookingAt();
    }
}
