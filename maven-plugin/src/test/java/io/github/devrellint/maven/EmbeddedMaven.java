package io.github.devrellint.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private static final String MAVEN_3 = "org.apache.maven.cli.MavenCli";
    private static final String MAVEN_4 = "org.apache.maven.cling.MavenCling";

    /** What a build printed, and whether it succeeded. */
    record Build(boolean succeeded, String log) {}

    private final Properties properties;
    private final ClassLoader loader;
    private final Object world;
    private final Object maven3;

    /**
     * @param properties of the system, with those that the distribution sets
     * @param loader of its core
     * @param world its class loaders
     * @param maven3 its main object; null for Maven 4
     */
    private EmbeddedMaven(Properties properties, ClassLoader loader, Object world, Object maven3) {
        this.properties = properties;
        this.loader = loader;
        this.world = world;
        this.maven3 = maven3;
    }

    /**
     * The Maven of a distribution, with the class loaders that its script {@code mvn} gives it.
     *
     * @param home the folder of the distribution, with {@code bin}, {@code boot} and {@code lib}
     */
    static EmbeddedMaven in(Path home) throws IOException, ReflectiveOperationException {
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty("maven.home", home.toString());
        try {
            return loaded(home);
        } finally {
            System.setProperties(before);
        }
    }

    private static EmbeddedMaven loaded(Path home)
            throws IOException, ReflectiveOperationException {
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
        boolean maven4 = realm.getResource(MAVEN_4.replace('.', '/') + ".class") != null;
        Object maven3 =
                maven4
                        ? null
                        : realm.loadClass(MAVEN_3)
                                .getConstructor(world.getClass())
                                .newInstance(world);
        Properties properties = (Properties) System.getProperties().clone();
        return new EmbeddedMaven(properties, realm, world, maven3);
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
        Properties before = System.getProperties();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        System.setProperties((Properties) properties.clone());
        System.setProperty("user.dir", directory.toString());
        System.setProperty("maven.multiModuleProjectDirectory", directory.toString());
        var log = new ByteArrayOutputStream();
        try (var stream = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            int exit = start(directory, arguments.toArray(String[]::new), stream);
            return new Build(exit == 0, log.toString(StandardCharsets.UTF_8));
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
            System.setProperties(before);
            System.setOut(out);
            System.setErr(err);
        }
    }

    private int start(Path directory, String[] arguments, PrintStream log)
            throws ReflectiveOperationException {
        if (maven3 != null) {
            return (int)
                    maven3.getClass()
                            .getMethod(
                                    "doMain",
                                    String[].class,
                                    String.class,
                                    PrintStream.class,
                                    PrintStream.class)
                            .invoke(maven3, arguments, directory.toString(), log, log);
        }
        return (int)
                loader.loadClass(MAVEN_4)
                        .getMethod(
                                "main",
                                String[].class,
                                world.getClass(),
                                InputStream.class,
                                OutputStream.class,
                                OutputStream.class)
                        .invoke(null, arguments, world, InputStream.nullInputStream(), log, log);
    }
}
