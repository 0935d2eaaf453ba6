package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.context.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds what the samples of a document are compiled with: the libraries that they name, what the
 * configuration says, and where that names no class path, the project that the document stands
 * beside. Each project is looked at once. Safe for use by several threads.
 */
public final class ClasspathFinder {

    /** Pages about what the project was before, whose samples are not to fit what it is now. */
    private static final Pattern OF_THE_PAST =
            Pattern.compile(
                    "(change(s|[-_]?log)?|history|releases?([-_]?notes)?|news|(.*[-_])?migrat\\w*|migrating|upgrad\\w*"
                            + "|what'?s[-_]?new)([-_. ].*)?\\.\\w+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FOLDER_OF_THE_PAST =
            Pattern.compile(
                    "(.*[-_])?(migrati\\w*|upgrad\\w*|change-?logs?|release-?notes)([-_].*)?",
                    Pattern.CASE_INSENSITIVE);

    private final SharedClasspath shared;
    private final boolean besideProject;
    private final ProjectPoms poms;
    private final Notices notices;
    private final Map<Path, ProjectLayout> layouts = new ConcurrentHashMap<>();
    private final Map<Path, PreviousRelease> releases = new ConcurrentHashMap<>();
    private final Map<Path, Collection<Path>> projects = new ConcurrentHashMap<>();
    private final Map<List<Path>, ClassIndex> indexes = new ConcurrentHashMap<>();

    /**
     * @param besideProject whether a document may use the classes of the project around it
     * @param cache for what the POMs of projects say
     * @param notices for libraries that can't be found, and folders that can't be read
     */
    public ClasspathFinder(
            SharedClasspath shared, boolean besideProject, ResultCache cache, Notices notices) {
        this.shared = shared;
        this.besideProject = besideProject;
        this.poms = new ProjectPoms(cache, LocalRepository.ofUser());
        this.notices = notices;
    }

    /**
     * A class path.
     *
     * @param entries jars and folders, in order
     */
    public record Classpath(List<Path> entries, ClassIndex index) {}

    /**
     * @param document absolute path of its file
     * @param named jars of libraries that its samples name
     */
    public Classpath of(Path document, List<Path> named) {
        List<Path> entries = new ArrayList<>(named);
        if (!isOfThePast(document)) {
            entries.addAll(shared.entries());
            if (besideProject) {
                entries.addAll(project(document));
            }
        }
        List<Path> all = List.copyOf(entries);
        boolean past = isOfThePast(document);
        return new Classpath(
                all,
                indexes.computeIfAbsent(
                        all,
                        key ->
                                ClassIndex.of(
                                        key,
                                        () -> past ? PreviousRelease.NONE : previous(document))));
    }

    private static boolean isOfThePast(Path document) {
        Path folder = document.toAbsolutePath().getParent().getFileName();
        return OF_THE_PAST.matcher(document.getFileName().toString()).matches()
                || folder != null && FOLDER_OF_THE_PAST.matcher(folder.toString()).matches();
    }

    private Collection<Path> project(Path document) {
        Path folder = document.toAbsolutePath().normalize().getParent();
        Optional<Path> root = ProjectLayout.rootOf(folder);
        return root.map(found -> classpath(found, folder)).orElse(List.of());
    }

    private PreviousRelease previous(Path document) {
        Path folder = document.toAbsolutePath().normalize().getParent();
        return ProjectLayout.rootOf(folder)
                .map(
                        root ->
                                releases.computeIfAbsent(
                                        root,
                                        key -> PreviousRelease.of(poms.read(layout(key).poms()))))
                .orElse(PreviousRelease.NONE);
    }

    private ProjectLayout layout(Path root) {
        return layouts.computeIfAbsent(root, key -> ProjectLayout.of(key, notices::unreadable));
    }

    private Collection<Path> classpath(Path root, Path folder) {
        ProjectLayout layout = layout(root);
        return projects.computeIfAbsent(folder, key -> withLibraries(layout, folder));
    }

    /** The classes of a project, and its libraries by its POMs where no build has left a list. */
    private Collection<Path> withLibraries(ProjectLayout layout, Path folder) {
        Collection<Path> classes = ProjectClasspath.of(layout, folder);
        if (!layout.pathFiles().isEmpty()) {
            return classes;
        }
        List<ProjectPom> read = poms.read(ProjectClasspath.poms(layout, folder));
        ProjectPoms.Found libraries = poms.find(read);
        libraries.notice().ifPresent(notices::add);
        Set<Path> all = new LinkedHashSet<>(classes);
        all.addAll(libraries.jars());
        return all;
    }
}
