package io.github.devrellint.maven;

import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds the Java release that a project is compiled for. */
final class JavaRelease {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    private JavaRelease() {}

    /**
     * Returns the first that is set of {@code testRelease}, {@code release}, {@code testSource} and
     * {@code source} of the compiler plugin, as configuration or as property; empty if none is.
     *
     * @param user properties of the command line
     */
    static Optional<Integer> of(MavenProject project, Properties user) {
        return Stream.of("testRelease", "release", "testSource", "source")
                .flatMap(name -> values(project, user, name))
                .filter(Objects::nonNull)
                .map(String::strip)
                .map(value -> value.startsWith("1.") ? value.substring(2) : value)
                .filter(value -> value.matches("[1-9]\\d?"))
                .map(Integer::valueOf)
                .findFirst();
    }

    private static Stream<String> values(MavenProject project, Properties user, String name) {
        String property = "maven.compiler." + name;
        Plugin plugin = project.getPlugin(COMPILER);
        Stream<String> configured =
                plugin == null
                        ? Stream.empty()
                        : Stream.concat(plugin.getExecutions().stream(), Stream.of(plugin))
                                .map(container -> configured(container, name));
        return Stream.concat(
                configured,
                Stream.ofNullable(
                        user.getProperty(property, project.getProperties().getProperty(property))));
    }

    private static String configured(ConfigurationContainer container, String name) {
        Xpp3Dom child =
                container.getConfiguration() instanceof Xpp3Dom configuration
                        ? configuration.getChild(name)
                        : null;
        return child == null ? null : child.getValue();
    }
}
