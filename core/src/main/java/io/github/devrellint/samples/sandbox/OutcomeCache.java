package io.github.devrellint.samples.sandbox;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Remembers how programs ended, so that an unchanged sample is not run again: in the folder {@code
 * devrel-lint/samples} of the user's cache ({@code XDG_CACHE_HOME}, or {@code .cache} in the home
 * directory), which may be deleted at any time. Programs that were stopped are not remembered: the
 * machine may have been busy. Safe for use by several threads and processes.
 */
public final class OutcomeCache {

    private static final int FORMAT = 1;

    private final Optional<Path> folder;

    private OutcomeCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * @param folder where outcomes are kept; made when the first is remembered
     */
    public OutcomeCache(Path folder) {
        this(Optional.of(folder));
    }

    /** Returns the cache of the user; one that knows nothing where the cache is switched off. */
    public static OutcomeCache of(SampleSettings settings) {
        return settings.cache() ? ofUser() : new OutcomeCache(Optional.empty());
    }

    private static OutcomeCache ofUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg == null || xdg.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(xdg);
        return new OutcomeCache(base.resolve("devrel-lint").resolve("samples"));
    }

    /** Returns the name of an outcome that depends on these things and on nothing else. */
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

    /** Returns what is remembered under a key. */
    public Optional<Outcome> get(String key) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(Files.newInputStream(folder.get().resolve(key)))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            int exit = in.readInt();
            return Optional.of(new Outcome(End.EXITED, exit, text(in), text(in)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Math.min(in.readInt(), 8 * Job.Limits.OUTPUT)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Remembers an outcome; where that fails, the sample is run again next time. */
    public void put(String key, Outcome outcome) {
        if (outcome.end() != End.EXITED || folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            Path file = Files.createTempFile(folder.get(), "new", "");
            try (var out = new DataOutputStream(Files.newOutputStream(file))) {
                out.writeInt(FORMAT);
                out.writeInt(outcome.exit());
                for (String text : List.of(outcome.out(), outcome.err())) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
            Files.move(file, folder.get().resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // a cache that can't be written is no reason to stop
        }
    }
}
