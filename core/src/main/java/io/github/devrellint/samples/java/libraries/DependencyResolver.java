package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.samples.java.libraries.Libraries.MissingLibraryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds the jars of coordinates {@code group:artifact:version} with what they depend on, each only
 * once in a run. Safe for use by several threads.
 */
public final class DependencyResolver {

    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+(:[\\w.-]+){2,4}");

    private final Libraries libraries;
    private final Map<String, Jars> known = new ConcurrentHashMap<>();

    public DependencyResolver(Libraries libraries) {
        this.libraries = libraries;
    }

    /**
     * Jars that coordinates lead to.
     *
     * @param problem why there are none
     */
    public record Jars(List<Path> files, Optional<String> problem) {
        static Jars missing(String why) {
            return new Jars(List.of(), Optional.of(why));
        }
    }

    /** Returns the jars of one dependency and of those that it needs, itself first. */
    public Jars resolve(String coordinates) {
        return known.computeIfAbsent(coordinates, this::find);
    }

    private Jars find(String coordinates) {
        if (!COORDINATES.matcher(coordinates).matches()) {
            return Jars.missing("\"" + coordinates + "\" is not group:artifact:version");
        }
        try {
            return new Jars(List.copyOf(libraries.resolve(coordinates)), Optional.empty());
        } catch (MissingLibraryException e) {
            return Jars.missing(e.getMessage());
        } catch (NoClassDefFoundError e) {
            return Jars.missing(
                    coordinates
                            + " is not on the class path, and Maven Resolver is not here to find it");
        }
    }
}
