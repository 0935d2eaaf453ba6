package io.github.devrellint.fix;

import io.github.devrellint.base.CriticalSection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/**
 * The bytes of a file before and after its fixes.
 *
 * @param file absolute and normalized
 * @param path for people: relative to the working directory, with {@code /}
 * @param before the bytes that were checked
 * @param after the bytes with the fixes made
 * @param fixes how many were made
 */
public record Change(Path file, String path, byte[] before, byte[] after, int fixes) {

    /**
     * Writes the file, wholly or not at all, even if the program is ended meanwhile. Keeps its
     * permissions; a symbolic link stays one and what it leads to is written. A file with several
     * names keeps them, for which it has to be overwritten in place: where the program is killed
     * (SIGKILL) just then, the whole text is in a file beside it, whose name ends with {@code
     * .fixed}.
     *
     * @throws IOException if the file can't be written, or is no longer what was checked
     */
    public void write() throws IOException {
        CriticalSection.run(
                () -> {
                    writeAtOnce();
                    return null;
                });
    }

    private void writeAtOnce() throws IOException {
        Path target = file.toRealPath();
        if (!Arrays.equals(Files.readAllBytes(target), before)) {
            throw new IOException("not fixed: the file has changed since it was checked");
        }
        if (!Files.isWritable(target)) {
            throw new IOException("not fixed: the file is read-only");
        }
        boolean linked = names(target) > 1;
        Path fresh =
                Files.createTempFile(
                        target.getParent(),
                        StaleTemporaryFiles.PREFIX,
                        linked ? ".fixed" : StaleTemporaryFiles.SUFFIX);
        try {
            Files.write(fresh, after); // as a proof that there is room for it, at least
            if (linked) {
                overwrite(target);
                return;
            }
            copyAccess(target, fresh);
            Files.move(
                    fresh,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** How many names, or hard links, a file has; 1 where the system does not tell. */
    private static int names(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (Integer) Files.getAttribute(file, "unix:nlink")
                : 1;
    }

    private void overwrite(Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(after);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(after.length);
        }
    }

    private static void copyAccess(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source == null || target == null) {
            return; // Windows: the file inherits the access rights of its folder
        }
        var wanted = source.readAttributes();
        var given = target.readAttributes();
        if (!wanted.owner().equals(given.owner())) {
            target.setOwner(wanted.owner());
        }
        if (!wanted.group().equals(given.group())) {
            target.setGroup(wanted.group());
        }
        target.setPermissions(wanted.permissions());
    }
}
