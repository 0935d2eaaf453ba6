package io.github.devrellint.images;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The format and validity of an image, from its bytes. Formats are detected and headers read by
 * metadata-extractor; SVG is detected by its root element. The end markers of files are from the
 * formats' specifications.
 *
 * @param format usual extension in lower case, for example {@code png}; empty if not an image
 * @param fault why the image can't be shown; empty if it can
 */
public record ImageHeader(String format, String fault) {

    private static final Pattern SVG =
            Pattern.compile(
                    "\\A\\uFEFF?\\s*(?:<\\?xml[^>]*>|<!--.{0,4000}?-->|<!DOCTYPE[^>\\[]{0,2000}(?:\\[[^\\]]{0,9000}]\\s*)?>|\\s)*+<(?:\\w+:)?svg\\b.*",
                    Pattern.DOTALL);

    private static final Set<String> JPEG = Set.of("jpg", "jpeg", "jpe", "jfif");

    /** Reads the bytes of a whole file. */
    public static ImageHeader of(byte[] bytes) {
        if (bytes.length == 0) {
            return new ImageHeader("", "is empty");
        }
        FileType type = type(bytes);
        if (type == FileType.Unknown) {
            return text(bytes);
        }
        String format = type.getCommonExtension() == null ? "" : type.getCommonExtension();
        if (format.isEmpty()
                || type.getMimeType() == null
                || !type.getMimeType().startsWith("image/")) {
            return new ImageHeader("", "is not an image but " + type.getLongName());
        }
        return new ImageHeader(
                format, isCutShort(format, bytes) ? "is truncated" : unreadable(type, bytes));
    }

    private static FileType type(byte[] bytes) {
        byte[] padded =
                Arrays.copyOf(
                        bytes,
                        Math.max(bytes.length, 64)); // the detector needs at least this many bytes
        try {
            return FileTypeDetector.detectFileType(
                    new BufferedInputStream(new ByteArrayInputStream(padded)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageHeader text(byte[] bytes) {
        int length = Math.min(bytes.length, 16_384);
        String head = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (SVG.matcher(head).matches()) {
            String tail =
                    new String(
                                    bytes,
                                    Math.max(0, bytes.length - 200),
                                    Math.min(200, bytes.length),
                                    StandardCharsets.UTF_8)
                            .stripTrailing();
            boolean closed = tail.endsWith(">");
            return new ImageHeader("svg", closed ? "" : "is truncated");
        }
        if (head.startsWith("version https://git-lfs")) {
            return new ImageHeader("lfs", "");
        }
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        boolean html = start.startsWith("<!doctype html") || start.startsWith("<html");
        return new ImageHeader("", html ? "is not an image but an HTML page" : "is not an image");
    }

    /** The fault of a header; formats for which the library has no reader count as valid. */
    private static String unreadable(FileType type, byte[] bytes) {
        Set<FileType> read =
                Set.of(
                        FileType.Png,
                        FileType.Jpeg,
                        FileType.Gif,
                        FileType.WebP,
                        FileType.Bmp,
                        FileType.Ico);
        if (!read.contains(type)) {
            return "";
        }
        try {
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length, type);
            return "";
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return "can't be decoded";
        }
    }

    private static boolean isCutShort(String format, byte[] bytes) {
        return switch (format) {
            case "png" -> !contains(bytes, new int[] {'I', 'E', 'N', 'D'});
            case "jpg" -> !contains(bytes, new int[] {0xFF, 0xD9});
            case "gif" -> !contains(bytes, new int[] {0x3B});
            case "webp" -> bytes.length < 12 || bytes.length < littleEndian(bytes, 4) + 8;
            default -> false;
        };
    }

    /** Whether the marker is in the last part of a file, since some software appends bytes. */
    private static boolean contains(byte[] bytes, int[] marker) {
        int first = Math.max(0, bytes.length - 65_536);
        for (int at = bytes.length - marker.length; at >= first; at--) {
            int i = 0;
            while (i < marker.length && (bytes[at + i] & 0xFF) == marker[i]) {
                i++;
            }
            if (i == marker.length) {
                return true;
            }
        }
        return false;
    }

    private static long littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL)
                | (bytes[at + 1] & 0xFFL) << 8
                | (bytes[at + 2] & 0xFFL) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }

    /** Returns the actual format if it does not fit the extension. */
    Optional<String> otherThan(String extension) {
        String named = extension.toLowerCase(Locale.ROOT);
        boolean known =
                JPEG.contains(named)
                        || Set.of("png", "apng", "gif", "webp", "avif", "svg", "bmp", "ico")
                                .contains(named);
        boolean same =
                named.equals(format)
                        || JPEG.contains(named) && JPEG.contains(format)
                        || named.equals("apng") && format.equals("png")
                        || named.equals("avif") && Set.of("heif", "heic", "avif").contains(format);
        return known && !same && !format.isEmpty() && !format.equals("lfs")
                ? Optional.of(format)
                : Optional.empty();
    }
}
