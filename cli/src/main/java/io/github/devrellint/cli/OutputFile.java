package io.github.devrellint.cli;

import io.github.devrellint.base.Cleanup;
import io.github.devrellint.base.CriticalSection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where the option {@code --output} writes to, in UTF-8. A file is there as a whole or not at all.
 *
 * @param path absolute
 */
record OutputFile(Path path) {

    private static final OpenOption[] EXISTING = {
        StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING
    };

    /** Writes a text. */
    interface Content {
        void write(Appendable out) throws IOException;
    }

    /** The file of an option, which is relative to the working directory. */
    static OutputFile of(Path option, Terminal terminal) {
        return new OutputFile(terminal.directory().resolve(option).normalize());
    }

    /**
     * Makes the folder of the file, before the run, so that errors show before the run.
     *
     * @throws IOException if it can't be made
     */
    void makeFolder() throws IOException {
        Files.createDirectories(path.getParent());
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it can't be written as a whole
     */
    void write(Content content) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) { // such as /dev/stderr
            write(content, path);
            return;
        }
        Path part = path.resolveSibling("." + path.getFileName() + "." + nonce() + ".part");
        try (Cleanup deletion = CriticalSection.run(() -> begin(part))) {
            write(content, part);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw e; // names the file
        } catch (IOException e) {
            throw new IOException(path + " is not written: " + e.getMessage(), e);
        }
    }

    private static Cleanup begin(Path part) throws IOException {
        Files.createFile(part);
        return Cleanup.of(() -> part.toFile().delete());
    }

    /** A temporary file of the JDK could not be read by others, such as a web server. */
    private static String nonce() {
        return Long.toHexString(ProcessHandle.current().pid())
                + Long.toHexString(System.nanoTime());
    }

    private static void write(Content content, Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file, EXISTING);
                Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            content.write(text);
        }
    }
}
