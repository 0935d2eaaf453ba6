package io.github.devrellint.images;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of an image in pixels, by its header.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {

    /** How metadata-extractor describes it: a number, some formats with a unit. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})( pixels)?");

    /** Reads the bytes of a whole file; empty for a format whose header is not read, as of SVG. */
    public static Optional<ImageSize> of(byte[] bytes) {
        Metadata metadata;
        try {
            metadata =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return Optional.empty();
        }
        for (Directory directory : metadata.getDirectories()) {
            int width = number(directory, "Image Width");
            int height = number(directory, "Image Height");
            if (width > 0 && height > 0) {
                return Optional.of(new ImageSize(width, height));
            }
        }
        return Optional.empty();
    }

    private static int number(Directory directory, String name) {
        for (Tag tag : directory.getTags()) {
            if (tag.getTagName().equals(name) && tag.getDescription() != null) {
                Matcher number = NUMBER.matcher(tag.getDescription());
                return number.matches() ? Integer.parseInt(number.group(1)) : 0;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }
}
