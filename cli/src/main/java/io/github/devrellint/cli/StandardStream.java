package io.github.devrellint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output or standard error of the process. Where it is a pipe whose reader has gone, as
 * that of {@code head}, the process ends at once and says nothing, as programs do that know
 * SIGPIPE; the JVM ignores that signal.
 */
final class StandardStream extends FileOutputStream {

    /** What shells say of a process that SIGPIPE has ended. */
    private static final int BROKEN_PIPE = 128 + 13;

    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final String device;

    private StandardStream(FileDescriptor descriptor, String device) {
        super(descriptor);
        this.device = device;
    }

    static StandardStream out() {
        return new StandardStream(FileDescriptor.out, "/dev/fd/1");
    }

    static StandardStream err() {
        return new StandardStream(FileDescriptor.err, "/dev/fd/2");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            super.write(bytes, offset, length);
        } catch (IOException e) {
            if (isPipe()) {
                Runtime.getRuntime().halt(BROKEN_PIPE);
            }
            throw e;
        }
    }

    /** Nothing else fails to take what is written; a file may be on a disk that is full. */
    private boolean isPipe() {
        try {
            Object mode = Files.getAttribute(Path.of(device), "unix:mode");
            int type = (int) mode & FILE_TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
