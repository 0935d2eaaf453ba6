package io.github.devrellint.document;

import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the images in front matter: cover, teaser, thumbnail, Open Graph. Keys are those of the
 * generators' and well-known themes' documentation (jekyll-seo-tag, Minimal Mistakes, Chirpy, Hugo
 * page resources, PaperMod, Docusaurus, Starlight, VitePress, dev.to, Hashnode), in any spelling of
 * their words. A value counts only if it is a URL or a path to an image file, since themes use
 * these keys for names and colours too.
 */
public final class FrontMatterImages {

    private static final Set<String> KEYS =
            Set.of(
                    "avatar",
                    "background",
                    "backgroundimage",
                    "banner",
                    "bannerimage",
                    "cardimage",
                    "cover",
                    "coverimage",
                    "coverimg",
                    "featuredimage",
                    "featuredimg",
                    "featureimage",
                    "featureimg",
                    "headerimage",
                    "headerimg",
                    "hero",
                    "heroimage",
                    "heroimg",
                    "image",
                    "imagepath",
                    "images",
                    "imageurl",
                    "img",
                    "listimage",
                    "logo",
                    "metaimage",
                    "ogimage",
                    "overlayimage",
                    "postimage",
                    "poster",
                    "previewimage",
                    "shareimage",
                    "socialimage",
                    "splash",
                    "splashimage",
                    "teaser",
                    "thumb",
                    "thumbimage",
                    "thumbnail",
                    "thumbnailimage",
                    "twitterimage");

    /** Mappings and lists in which the names of {@link #PARTS} are images. */
    private static final Set<String> GROUPS =
            Set.of("header", "resources", "features", "featurerow", "gallery", "icon", "og", "seo");

    private static final Set<String> PARTS =
            Set.of("dark", "feature", "file", "light", "path", "src", "url");

    private static final Pattern URL = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private static final Pattern FILE =
            Pattern.compile(
                    "[^?#]+\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?)(?:[?#].*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern GLOB = Pattern.compile("[*?\\[]");

    /** What the key of a value says about the value. */
    private enum KeyMeaning {
        IMAGE,
        GROUP,
        OTHER
    }

    private final List<Image> images = new ArrayList<>();

    private FrontMatterImages() {}

    /** Returns the images in the order of the front matter. */
    public static List<Image> of(FrontMatter frontMatter) {
        var found = new FrontMatterImages();
        found.mapping(frontMatter.root(), KeyMeaning.OTHER);
        return List.copyOf(found.images);
    }

    private void mapping(Mapping mapping, KeyMeaning meaning) {
        for (Entry entry : mapping.entries()) {
            String name = name(entry.key());
            if (KEYS.contains(name)) {
                values(entry, entry.value(), KeyMeaning.IMAGE, mapping);
            } else if (GROUPS.contains(name) && !(entry.value() instanceof Scalar)) {
                values(entry, entry.value(), KeyMeaning.GROUP, mapping);
            } else if (meaning != KeyMeaning.OTHER
                    && PARTS.contains(name)
                    && !isGlob(entry.value())) {
                values(entry, entry.value(), meaning, mapping);
            }
        }
    }

    private void values(Entry entry, FrontMatterValue value, KeyMeaning meaning, Mapping around) {
        if (value instanceof Mapping mapping) {
            mapping(mapping, meaning);
        } else if (value instanceof Sequence sequence) {
            sequence.items().forEach(item -> values(entry, item, meaning, around));
        } else if (value instanceof Scalar scalar && isImage(scalar, meaning)) {
            images.add(
                    new Image(
                            LinkForm.FRONT_MATTER,
                            scalar.span(),
                            LinkTarget.parse(scalar.text().text()),
                            scalar.text().source(),
                            alt(entry, around)));
        }
    }

    /** The alternative text is in a key beside the image: {@code alt}, {@code image_alt}. */
    private static Optional<MappedText> alt(Entry entry, Mapping around) {
        String name = name(entry.key());
        String described = name.equals("overlayimage") ? "image" : name;
        var names = Set.of("alt", described + "alt", described + "description");
        return around.entries().stream()
                .filter(other -> names.contains(name(other.key())))
                .filter(other -> other.value() instanceof Scalar)
                .map(other -> ((Scalar) other.value()).text())
                .findFirst();
    }

    /** In a group a URL may be that of a page, so only the extension of an image file counts. */
    private static boolean isImage(Scalar scalar, KeyMeaning meaning) {
        if (!(scalar.value() instanceof String)) {
            return false;
        }
        String text = scalar.text().text().strip();
        return FILE.matcher(text).matches()
                || meaning == KeyMeaning.IMAGE && URL.matcher(text).matches();
    }

    private static boolean isGlob(FrontMatterValue value) {
        return value instanceof Scalar scalar && GLOB.matcher(scalar.text().text()).find();
    }

    private static String name(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        key.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
