package io.github.devrellint.base;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where the classes of this program come from. */
public final class ProgramLocation {

    private static final String CLASS_FILE = ProgramLocation.class.getSimpleName() + ".class";

    private ProgramLocation() {}

    /**
     * Returns the jar, or the folder of classes in the program's own build; empty for a class
     * loader that reads neither.
     */
    public static Optional<Path> location() {
        CodeSource source = ProgramLocation.class.getProtectionDomain().getCodeSource();
        return location(source == null ? null : source.getLocation());
    }

    /**
     * The same.
     *
     * @param declared what the class says; null also for a class of an archive whose jars have been
     *     moved since: JDK 25 looks for them where the archive was made
     */
    static Optional<Path> location(URL declared) {
        try {
            URI uri = declared == null ? ofResource() : declared.toURI();
            return Optional.of(Path.of(uri));
        } catch (IOException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException e) {
            return Optional.empty(); // an unusual class loader
        }
    }

    /** Asks the class loader, which opens the jar; to ask the class costs nothing. */
    private static URI ofResource() throws IOException, URISyntaxException {
        URL file = ProgramLocation.class.getResource(CLASS_FILE);
        if (file == null) {
            throw new IOException("no " + CLASS_FILE);
        }
        if (file.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFileURL().toURI();
        }
        String folders = ProgramLocation.class.getPackageName().replaceAll("[^.]+[.]?", "../");
        return file.toURI().resolve(folders);
    }
}
