package io.github.devrellint.samples.java.javac;

import java.net.URI;
import javax.tools.FileObject;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. Any public class may stand in it, whatever the file's name. */
public final class MemorySource extends SimpleJavaFileObject {

    private static final String SCHEME = "memory";

    private final String text;
    private final int block;

    /**
     * @param block number of the block of the page that it is made of
     * @param path unique among the sources of one compiler call, with {@code /} and {@code .java}
     */
    public MemorySource(int block, String path, String text) {
        super(URI.create(SCHEME + ":///" + path), Kind.SOURCE);
        this.block = block;
        this.text = text;
    }

    /** Whether the compiler read a file from memory, not from a class path. */
    public static boolean is(FileObject file) {
        return SCHEME.equals(file.toUri().getScheme());
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    public int block() {
        return block;
    }

    public String text() {
        return text;
    }
}
