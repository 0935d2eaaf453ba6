package io.github.devrellint.lsp.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Converts between paths and the URIs of clients, which escape them in different ways: {@code
 * file:///c%3A/posts/a.md}, {@code file:///C:/posts/a b.md}.
 */
public final class Uris {

    private static final String FILE = "file://";

    private Uris() {}

    /** The path of a file URI, absolute and normalized; empty for other schemes. */
    public static Optional<Path> path(String uri) {
        boolean windows = FileSystems.getDefault().getSeparator().equals("\\");
        return name(uri, windows).flatMap(Uris::parse);
    }

    /**
     * The name of the file that a URI names, with {@code /}.
     *
     * @param windows whether the file system has drives and shares
     */
    static Optional<String> name(String uri, boolean windows) {
        if (!uri.regionMatches(true, 0, FILE, 0, FILE.length())) {
            return Optional.empty();
        }
        String rest = uri.substring(FILE.length());
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String host = rest.substring(0, slash);
        String path = decode(rest.substring(slash));
        if (!windows) {
            return Optional.of(path);
        }
        if (!host.isEmpty() && !host.equalsIgnoreCase("localhost")) {
            return Optional.of("//" + host + path);
        }
        boolean drive = path.length() > 2 && path.charAt(2) == ':';
        return Optional.of(
                drive ? Character.toUpperCase(path.charAt(1)) + path.substring(2) : path);
    }

    private static Optional<Path> parse(String name) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The URI of a path. */
    public static String of(Path path) {
        return path.toUri().toString();
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low < 0) {
                out.write(in[i]);
            } else {
                out.write(high << 4 | low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
