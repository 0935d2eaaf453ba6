package io.github.devrellint.samples.java;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. Any public class may stand in it, whatever the file's name. */
final class Source extends SimpleJavaFileObject {

    private final String text;

    /**
     * @param path unique among the sources of one compiler call, with {@code /} and {@code .java}
     */
    Source(String path, String text) {
        super(URI.create("memory:///" + path), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    String text() {
        return text;
    }
}
