package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.cache.ResultCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The direct dependencies of a Maven project, by its POMs and the local repository. What the POMs
 * say is remembered, as Maven's model builder takes half a second to load.
 */
final class ProjectPoms {

    /** Each takes some milliseconds; a project with more is better checked by Maven. */
    private static final int MOST = 40;

    private static final int MOST_NAMES = 3;

    private final ResultCache cache;
    private final Path repository;

    /**
     * @param repository the local one
     */
    ProjectPoms(ResultCache cache, Path repository) {
        this.cache = cache;
        this.repository = repository;
    }

    /**
     * Libraries.
     *
     * @param jars that the local repository has
     * @param lacking those that it has not
     * @param notice what it lacks; empty if nothing
     * @param readable whether all POMs and what they inherit from could be read
     */
    record Found(
            Collection<Path> jars,
            Collection<Path> lacking,
            Optional<String> notice,
            boolean readable) {}

    /** Reads POMs of one project; none if there are too many, or no model builder to read them. */
    List<ProjectPom> read(List<Path> poms) {
        if (poms.isEmpty() || poms.size() > MOST) {
            return List.of();
        }
        List<String> parts = new ArrayList<>(List.of("poms", repository.toString()));
        parts.add(System.getProperty("java.version"));
        Map<String, Path> own = new HashMap<>();
        for (Path pom : poms) {
            parts.add(pom.toString());
            parts.add(text(pom));
            MavenModules.artifact(pom).ifPresent(name -> own.putIfAbsent(name, pom));
        }
        String key = ResultCache.key(parts);
        ProjectPom.Format format = new ProjectPom.Format();
        Optional<List<ProjectPom>> known = cache.get(format, key);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            PomReader reader = new PomReader(repository, own);
            List<ProjectPom> read = poms.stream().map(reader::read).toList();
            if (read.stream().allMatch(pom -> pom.problems().isEmpty())) {
                cache.put(format, key, read);
            }
            return read;
        } catch (NoClassDefFoundError e) {
            return List.of(); // a build tool finds the class path by itself
        }
    }

    private static String text(Path pom) {
        try {
            return Files.readString(pom, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** Finds the libraries of POMs. */
    Found find(List<ProjectPom> poms) {
        Set<Path> jars = new LinkedHashSet<>();
        Set<Path> lacking = new LinkedHashSet<>();
        Set<String> missing = new TreeSet<>();
        for (ProjectPom pom : poms) {
            missing.addAll(pom.problems());
            for (String library : pom.libraries()) {
                Path jar = repository.resolve(library);
                if (Files.isRegularFile(jar)) {
                    jars.add(jar);
                } else {
                    lacking.add(jar);
                    missing.add(jar.getFileName().toString());
                }
            }
        }
        return new Found(
                jars,
                lacking,
                missing.isEmpty() ? Optional.empty() : Optional.of(notice(missing)),
                poms.stream().allMatch(pom -> pom.problems().isEmpty()));
    }

    private static String notice(Set<String> missing) {
        String names =
                String.join(", ", missing.stream().limit(MOST_NAMES).toList())
                        + (missing.size() > MOST_NAMES
                                ? " and " + (missing.size() - MOST_NAMES) + " more"
                                : "");
        return "Java samples don't see all libraries of the project; the local Maven repository lacks "
                + names;
    }
}
