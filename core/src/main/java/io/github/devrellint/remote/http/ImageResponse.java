package io.github.devrellint.remote.http;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import io.github.devrellint.remote.http.HttpExchange.Answer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges a response that should be an image. */
final class ImageResponse {

    /** Enough for the header of any format, and for what stands before the element of an SVG. */
    static final int HEADER_BYTES = 16 * 1024;

    /** What is shown of what a server says. */
    private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,40}");

    static final String EMPTY = "an empty image";

    private ImageResponse() {}

    /** Why a response is no image; empty for one that is. */
    static Optional<String> fault(Answer answer) {
        String type = Objects.requireNonNullElse(answer.headers().get("Content-Type"), "");
        String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("text/html")) {
            return Optional.of("not an image but a web page");
        }
        if (answer.body().length == 0) {
            return Optional.of(EMPTY);
        }
        return isImage(answer.body())
                ? Optional.empty()
                : Optional.of(
                        "not an image that can be read"
                                + (TYPE.matcher(plain).matches() ? ": " + plain : ""));
    }

    /** The size in bytes that the server tells; 0 if it does not. */
    static long size(Answer answer) {
        String range = Objects.requireNonNullElse(answer.headers().get("Content-Range"), "");
        String length =
                range.contains("/")
                        ? range.substring(range.indexOf('/') + 1)
                        : Objects.requireNonNullElse(answer.headers().get("Content-Length"), "");
        return length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static boolean isImage(byte[] start) {
        if (new String(start, StandardCharsets.UTF_8).contains("<svg")) {
            return true;
        }
        try (var in = new BufferedInputStream(new ByteArrayInputStream(start))) {
            FileType type = FileTypeDetector.detectFileType(in);
            return type != FileType.Unknown
                    && Objects.requireNonNullElse(type.getMimeType(), "").startsWith("image/");
        } catch (IOException e) {
            return false;
        }
    }
}
