package io.github.devrellint.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A Maven that is started many times in this process. What the first start has loaded and compiled
 * serves the others, which then take a sixth of the processor time.
 */
final class EmbeddedMaven {

    private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";
    private static final String MAIN = "org.apache.maven.cli.MavenCli";

    /** What a build printed, and whether it succeeded. */
    record Build(boolean succeeded, String log) {}

    private final Object main;

    private EmbeddedMaven(Object main) {
        this.main = main;
    }

    /**
     * The Maven of a distribution, with the class loaders that its script {@code mvn} gives it.
     *
     * @param home the folder of the distribution, with {@code bin}, {@code boot} and {@code lib}
     */
    static EmbeddedMaven in(Path home) throws IOException, ReflectiveOperationException {
        System.setProperty("maven.home", home.toString());
        ClassLoader boot =
                new URLClassLoader(
                        jars(home.resolve("boot")), ClassLoader.getPlatformClassLoader());
        Class<?> type = boot.loadClass(LAUNCHER);
        Object launcher = type.getConstructor().newInstance();
        type.getMethod("setSystemClassLoader", ClassLoader.class).invoke(launcher, boot);
        try (InputStream configuration = Files.newInputStream(home.resolve("bin/m2.conf"))) {
            type.getMethod("configure", InputStream.class).invoke(launcher, configuration);
        }
        Object world = type.getMethod("getWorld").invoke(launcher);
        ClassLoader realm = (ClassLoader) type.getMethod("getMainRealm").invoke(launcher);
        return new EmbeddedMaven(
                realm.loadClass(MAIN).getConstructor(world.getClass()).newInstance(world));
    }

    private static URL[] jars(Path folder) throws IOException {
        var jars = new ArrayList<URL>();
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                jars.add(url(file));
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    /** Runs a build, and leaves the streams and properties of this process as they were. */
    Build run(Path directory, List<String> arguments) throws ReflectiveOperationException {
        Properties properties = (Properties) System.getProperties().clone();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(main.getClass().getClassLoader());
        System.setProperty("user.dir", directory.toString());
        System.setProperty("maven.multiModuleProjectDirectory", directory.toString());
        var log = new ByteArrayOutputStream();
        try (var stream = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            Object exit =
                    main.getClass()
                            .getMethod(
                                    "doMain",
                                    String[].class,
                                    String.class,
                                    PrintStream.class,
                                    PrintStream.class)
                            .invoke(
                                    main,
                                    arguments.toArray(String[]::new),
                                    directory.toString(),
                                    stream,
                                    stream);
            return new Build(exit.equals(0), log.toString(StandardCharsets.UTF_8));
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
            System.setProperties(properties);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
