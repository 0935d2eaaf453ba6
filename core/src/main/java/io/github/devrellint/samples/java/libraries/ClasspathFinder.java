package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.context.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds what the samples of a document are compiled with: the libraries that they name, what the
 * configuration says, and where that names no class path, the project that the document stands
 * beside. Each project is looked at once. Safe for use by several threads.
 */
public final class ClasspathFinder {

    private final SharedClasspath shared;
    private final boolean besideProject;
    private final Path repository;
    private final ProjectPoms poms;
    private final Map<Path, Layout> layouts = new ConcurrentHashMap<>();
    private final Map<Path, PreviousRelease> releases = new ConcurrentHashMap<>();
    private final Map<Path, Project> projects = new ConcurrentHashMap<>();
    private final Map<List<Path>, ClassIndex> indexes = new ConcurrentHashMap<>();

    /**
     * @param besideProject whether a document may use the classes of the project around it
     * @param cache for what the POMs of projects say
     */
    public ClasspathFinder(SharedClasspath shared, boolean besideProject, ResultCache cache) {
        this.shared = shared;
        this.besideProject = besideProject;
        this.repository = LocalRepository.ofUser();
        this.poms = new ProjectPoms(cache, repository);
    }

    /** A project, and its folders that can't be read. */
    private record Layout(ProjectLayout project, List<Notices.Unreadable> unreadable) {}

    /**
     * What documents of one folder see of a project.
     *
     * @param lacking libraries that are not there
     * @param notice about them
     * @param readable whether all that its POMs say is known
     */
    private record Project(
            Collection<Path> entries,
            Collection<Path> lacking,
            Optional<String> notice,
            boolean readable,
            List<Notices.Unreadable> unreadable) {

        static final Project NONE =
                new Project(List.of(), List.of(), Optional.empty(), true, List.of());
    }

    /**
     * A class path.
     *
     * @param entries jars and folders, in order
     * @param places where else was looked for libraries
     * @param lasting whether it is the same as long as these files are
     */
    public record Classpath(
            List<Path> entries, ClassIndex index, Set<Path> places, boolean lasting) {

        /** The entries, and folders with code of the project that the compiler is not given. */
        public List<Path> sources() {
            List<Path> all = new ArrayList<>(entries);
            index.unseenCode().stream().filter(each -> !all.contains(each)).forEach(all::add);
            return all;
        }
    }

    /**
     * Finds the class path of a document.
     *
     * @param document absolute path of its file
     * @param named jars of libraries that its samples name
     * @param notices for libraries that can't be found, and folders that can't be read
     */
    public Classpath of(Path document, List<Path> named, Notices notices) {
        List<Path> entries = new ArrayList<>(named);
        Project project = Project.NONE;
        boolean other = isOfAnotherRelease(document);
        if (!other) {
            entries.addAll(shared.entries());
            if (besideProject) {
                project = project(document);
                entries.addAll(project.entries());
                project.notice().ifPresent(notices::add);
                project.unreadable()
                        .forEach(each -> notices.unreadable(each.file(), each.problem()));
            }
        }
        List<Path> all = List.copyOf(entries);
        Set<Path> places = new HashSet<>(project.lacking());
        Set<String> groups =
                project.lacking().stream()
                        .flatMap(jar -> LocalRepository.group(repository, jar).stream())
                        .collect(Collectors.toSet());
        places.add(LocalRepository.userSettings());
        return new Classpath(
                all,
                indexes.computeIfAbsent(
                        all,
                        key ->
                                ClassIndex.of(
                                        key,
                                        () -> other ? PreviousRelease.NONE : previous(document),
                                        groups,
                                        other ? UnseenSources.NONE : unseen(document))),
                places,
                project.readable() && !shared.holdsFolders() && LocalRepository.isFixed());
    }

    /** Whether a page is not about the project as it is now. */
    private boolean isOfAnotherRelease(Path document) {
        Optional<Path> root = rootAround(document);
        return PageRelease.isAnother(document, root, () -> versions(root.get()));
    }

    private static Optional<Path> rootAround(Path document) {
        return ProjectLayout.rootOf(document.toAbsolutePath().normalize().getParent());
    }

    private List<String> versions(Path root) {
        return layout(root).project().poms().stream()
                .flatMap(pom -> MavenModules.version(pom).stream())
                .distinct()
                .toList();
    }

    private Project project(Path document) {
        Path folder = document.toAbsolutePath().normalize().getParent();
        Optional<Path> root = ProjectLayout.rootOf(folder);
        return root.map(found -> classpath(found, folder)).orElse(Project.NONE);
    }

    private UnseenSources unseen(Path document) {
        return besideProject
                ? rootAround(document)
                        .map(root -> unseen(layout(root).project(), document))
                        .orElse(UnseenSources.NONE)
                : UnseenSources.NONE;
    }

    private static UnseenSources unseen(ProjectLayout project, Path document) {
        Path folder = document.toAbsolutePath().normalize().getParent();
        return new UnseenSources(
                project.unseen(),
                project.others(),
                ProjectClasspath.ofOtherModules(project, folder));
    }

    private PreviousRelease previous(Path document) {
        return rootAround(document)
                .map(
                        root ->
                                releases.computeIfAbsent(
                                        root,
                                        key ->
                                                PreviousRelease.of(
                                                        poms.read(layout(key).project().poms()))))
                .orElse(PreviousRelease.NONE);
    }

    private Layout layout(Path root) {
        return layouts.computeIfAbsent(
                root,
                key -> {
                    List<Notices.Unreadable> faults = new ArrayList<>();
                    ProjectLayout project =
                            ProjectLayout.of(
                                    key,
                                    (folder, why) ->
                                            faults.add(new Notices.Unreadable(folder, why)));
                    return new Layout(project, faults);
                });
    }

    private Project classpath(Path root, Path folder) {
        Layout layout = layout(root);
        return projects.computeIfAbsent(folder, key -> withLibraries(layout, folder));
    }

    /** The classes of a project, and its libraries by its POMs where no build has left a list. */
    private Project withLibraries(Layout layout, Path folder) {
        ProjectLayout project = layout.project();
        Collection<Path> classes = ProjectClasspath.of(project, folder);
        if (!project.pathFiles().isEmpty()) {
            Set<Path> listed = ProjectClasspath.listed(project);
            return new Project(classes, listed, Optional.empty(), true, layout.unreadable());
        }
        List<ProjectPom> read = poms.read(ProjectClasspath.poms(project, folder));
        ProjectPoms.Found libraries = poms.find(read);
        Set<Path> all = new LinkedHashSet<>(classes);
        all.addAll(libraries.jars());
        return new Project(
                all,
                libraries.lacking(),
                libraries.notice(),
                libraries.readable(),
                layout.unreadable());
    }
}
