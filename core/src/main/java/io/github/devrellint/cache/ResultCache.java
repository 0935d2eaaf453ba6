package io.github.devrellint.cache;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Remembers results, a file with JSON and a checksum each, in the folder {@code
 * devrel-lint/samples} of the user's cache ({@code XDG_CACHE_HOME}, or {@code .cache} in the home
 * directory), which may be deleted at any time. Keeps at most {@value #MOST} of them, the youngest.
 * A file that is damaged or of another version is ignored. Safe for use by several threads and
 * processes.
 */
public final class ResultCache {

    static final int MOST = 20_000;

    /** Reports of whole sites, two files each, are larger, and there are fewer. */
    private static final int MOST_REPORTS = 200;

    private final Optional<Path> folder;
    private final int most;
    private final AtomicBoolean pruned = new AtomicBoolean();

    private ResultCache(Optional<Path> folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /**
     * @param folder where results are kept; made when the first is remembered
     */
    public static ResultCache in(Path folder) {
        return in(folder, MOST);
    }

    /**
     * @param most results that are kept
     */
    static ResultCache in(Path folder, int most) {
        return new ResultCache(Optional.of(folder), most);
    }

    /**
     * The cache of the user.
     *
     * @param on whether it is to be used: nothing is remembered otherwise
     */
    public static ResultCache ofUser(boolean on) {
        return on ? in(ofUser().resolve("samples")) : new ResultCache(Optional.empty(), MOST);
    }

    /** The one of the user for reports of whole runs, in a folder {@code reports} beside. */
    public static ResultCache ofReports() {
        return new ResultCache(Optional.of(ofUser().resolve("reports")), MOST_REPORTS);
    }

    private static Path ofUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg == null || xdg.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(xdg);
        return base.resolve("devrel-lint");
    }

    /** Returns the name of a result that depends on these things and on nothing else. */
    public static String key(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library, loaded where a result is read or stored. */
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }

    /** Whether something is stored under a key. */
    public boolean has(String key) {
        return folder.isPresent() && folder.get().resolve(key).toFile().exists();
    }

    /** Returns the result stored under a key. */
    public <T> Optional<T> get(ResultFormat<T> format, String key) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        File file = folder.get().resolve(key).toFile();
        if (!file.exists()) {
            return Optional.empty();
        }
        try (JsonParser parser =
                Json.FACTORY.createParser(Checksum.verified(Files.readAllBytes(file.toPath())))) {
            ResultReader in = new ResultReader(parser);
            List<Optional<T>> results =
                    in.list(
                            () ->
                                    in.text().equals(format.name())
                                            ? Optional.of(format.read(in))
                                            : other());
            return results.get(0);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> other() throws IOException {
        throw new IOException("of another kind or version");
    }

    /** Stores a result; if that fails, the next run computes it again. */
    public <T> void put(ResultFormat<T> format, String key, T result) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            prune(folder.get());
            ByteArrayOutputStream entry = new ByteArrayOutputStream();
            try (JsonGenerator json = Json.FACTORY.createGenerator(entry)) {
                ResultWriter out = new ResultWriter(json);
                out.list(
                        List.of(result),
                        each -> {
                            out.text(format.name());
                            format.write(each, out);
                        });
            }
            Path file = Files.createTempFile(folder.get(), "new", "");
            try {
                Files.write(file, Checksum.added(entry.toByteArray()));
                Files.move(file, folder.get().resolve(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // a cache that can't be written is no reason to stop
        }
    }

    /** Deletes the oldest quarter if there are too many results; done once per run. */
    private void prune(Path results) {
        if (pruned.getAndSet(true)) {
            return;
        }
        String[] names = results.toFile().list();
        if (names == null || names.length <= most) {
            return;
        }
        record Aged(File file, long time) {}
        Arrays.stream(names)
                .map(name -> new File(results.toFile(), name))
                .map(file -> new Aged(file, file.lastModified()))
                .sorted(Comparator.comparingLong(Aged::time))
                .limit(names.length - most * 3L / 4)
                .forEach(aged -> aged.file().delete());
    }
}
