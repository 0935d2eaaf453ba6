package io.github.devrellint.report.html;

import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.pages.PageFacts.ImageFile;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The images that findings are about, as data URIs: small files that lie inside of the site, also
 * where symbolic links lead, and not too many of them.
 */
final class Thumbnails {

    /** Of one file, in bytes. */
    static final int MOST_BYTES = 64 * 1024;

    /** Of all files of a report, in bytes. */
    static final int MOST_IN_ALL = 4 * 1024 * 1024;

    private static final String SVG = "image/svg+xml";

    private static final Map<String, String> TYPES =
            Map.of(
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "gif", "image/gif",
                    "webp", "image/webp",
                    "avif", "image/avif",
                    "svg", SVG,
                    "ico", "image/x-icon");

    private final Map<String, PageFacts> pages = new HashMap<>();
    private int used;

    Thumbnails(List<PageFacts> pages) {
        pages.forEach(page -> this.pages.put(page.path(), page));
    }

    /**
     * What is shown beside a finding.
     *
     * @param uri empty if only the caption is
     */
    record Thumbnail(String uri, String caption) {

        void write(HtmlWriter html) throws IOException {
            html.open("figure");
            if (!uri.isEmpty()) {
                html.empty("img", "src", uri, "alt", "");
            }
            html.leaf("figcaption", caption).close();
        }
    }

    /** Returns the image that a finding marks, if it is a file of the site. */
    Optional<Thumbnail> of(Finding finding) {
        PageFacts page = pages.get(finding.path());
        if (page == null) {
            return Optional.empty();
        }
        return page.images().stream()
                .filter(image -> isMarked(image, finding))
                .findFirst()
                .flatMap(image -> of(image.file(), page.root()));
    }

    private static boolean isMarked(ImageFile image, Finding finding) {
        return finding.range().span().equals(image.span())
                || finding.range().span().equals(image.target());
    }

    private Optional<Thumbnail> of(Path file, Path root) {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
                return Optional.empty();
            }
            long size = Files.size(real);
            String name = file.getFileName().toString();
            String type = TYPES.get(extension(name));
            if (type == null || size > MOST_BYTES || used + size > MOST_IN_ALL) {
                String caption = "%s, %s, not shown here".formatted(name, readable(size));
                return Optional.of(new Thumbnail("", caption));
            }
            byte[] bytes = Files.readAllBytes(real);
            if (isText(bytes) && !type.equals(SVG)) { // the page of an error, saved as an image
                return Optional.of(new Thumbnail("", name + ", no image"));
            }
            used += bytes.length;
            String uri = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
            return Optional.of(new Thumbnail(uri, name + ", " + readable(size)));
        } catch (IOException e) {
            return Optional.empty(); // deleted meanwhile; the finding says enough
        }
    }

    private static boolean isText(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] == '<' || Character.isWhitespace(bytes[0]));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String readable(long bytes) {
        return bytes < 1024
                ? bytes + " bytes"
                : bytes < 1024 * 1024
                        ? Math.round(bytes / 1024.0) + " KB"
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
    }
}
