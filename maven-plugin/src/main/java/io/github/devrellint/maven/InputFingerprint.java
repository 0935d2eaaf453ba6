package io.github.devrellint.maven;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A SHA-256 over texts and files. */
final class InputFingerprint {

    /** Of larger files, such as images and archives, only size and time count. */
    private static final long MAX_CONTENT = 1_000_000;

    private final MessageDigest digest;

    InputFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    InputFingerprint add(Object text) {
        byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    /** Adds name, size and time of a file, such as a jar of a repository. */
    InputFingerprint addMeta(Path file) throws IOException {
        return addMeta(file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    /**
     * Adds the files below a folder, in the order of their names; of logs, which may be written
     * just then, only the name.
     *
     * @param skipped which folders to leave out
     * @param content whether to add what the files hold, not only their size and time
     */
    InputFingerprint addTree(Path folder, Predicate<Path> skipped, boolean content)
            throws IOException {
        Map<Path, BasicFileAttributes> files = new TreeMap<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes a) {
                        return !each.equals(folder) && skipped.test(each)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        files.put(file, a);
                        return FileVisitResult.CONTINUE;
                    }
                });
        for (Map.Entry<Path, BasicFileAttributes> file : files.entrySet()) {
            if (file.getKey().toString().endsWith(".log")) {
                add(file.getKey());
            } else if (content && file.getValue().size() <= MAX_CONTENT) {
                add(file.getKey()).add(file.getValue().size());
                if (file.getValue().isRegularFile()) {
                    digest.update(Files.readAllBytes(file.getKey()));
                }
            } else {
                addMeta(file.getKey(), file.getValue());
            }
        }
        return this;
    }

    private InputFingerprint addMeta(Path file, BasicFileAttributes attributes) {
        return add(file).add(attributes.size()).add(attributes.lastModifiedTime());
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
