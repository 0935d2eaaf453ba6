package io.github.devrellint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version, the commit that it was built from, and the Java. */
final class Version implements IVersionProvider {

    private static final String BUILD = "build.properties";

    @Override
    public String[] getVersion() {
        return new String[] {line(number(), readBuild(), Runtime.version().toString())};
    }

    /** The version alone, as the manifest of the jar has it. */
    static String number() {
        return Objects.requireNonNullElse(
                Main.class.getPackage().getImplementationVersion(), "(not packaged)");
    }

    /**
     * @param build {@code commit}, abbreviated and with {@code -dirty} where files differed from
     *     it, and its {@code date}; both empty where the sources were in no repository
     */
    static String line(String version, Properties build, String java) {
        String commit = build.getProperty("commit", "");
        String from =
                commit.isEmpty() ? "" : " (" + commit + ", " + build.getProperty("date") + ")";
        return "devrel-lint " + version + from + ", Java " + java;
    }

    private static Properties readBuild() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(BUILD)) {
            build.load(Objects.requireNonNull(in, BUILD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
