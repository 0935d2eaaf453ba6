package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.samples.java.libraries.ClassIndex.Former;
import io.github.devrellint.samples.java.libraries.ClassIndex.Type;
import io.github.devrellint.samples.java.libraries.ReleaseJars.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the artifacts of a project had in the last release that the repository of Maven or the cache
 * of Gradle has on this machine. Says which names the project has given up, and by what is new and
 * otherwise the same, what they have become.
 */
final class PreviousRelease {

    static final PreviousRelease NONE = new PreviousRelease(List.of(), Set.of());

    private final List<Release> releases;
    private final Set<Path> places;

    private PreviousRelease(List<Release> releases, Set<Path> places) {
        this.releases = releases;
        this.places = places;
    }

    /** Looks for the jars of some projects; none where Maven's classes are not at hand. */
    static PreviousRelease of(List<ProjectPom> poms) {
        try {
            ReleaseJars jars = new ReleaseJars();
            return new PreviousRelease(jars.of(poms), jars.places());
        } catch (NoClassDefFoundError e) {
            return NONE;
        }
    }

    /** Files and folders, there or not, that its answers depend on. */
    Set<Path> places() {
        return places;
    }

    /** The jars that its answers come from. */
    List<Path> jars() {
        return releases.stream().map(Release::path).toList();
    }

    /**
     * Returns what became of a public class that some release had and the project lacks.
     *
     * @param now the classes of the project
     */
    Optional<Former> type(String simpleName, ClassIndex now) {
        for (Release release : releases) {
            for (Type type : release.jar().types(simpleName)) {
                boolean gone = now.find(simpleName).stream().noneMatch(Type::ofProject);
                if (gone && !type.nested()) {
                    return Optional.of(new Former(release.name(), successors(release, type, now)));
                }
            }
        }
        return Optional.empty();
    }

    /** New classes of which at least half of the members are those of a former class. */
    private static List<String> successors(Release release, Type former, ClassIndex now) {
        Set<String> members = names(release.jar().classFile(former));
        List<String> successors = new ArrayList<>();
        for (String name : now.projectNames()) {
            for (Type type : members.isEmpty() ? List.<Type>of() : now.find(name)) {
                Set<String> all = names(now.ownFile(type));
                Set<String> shared = new HashSet<>(members);
                shared.retainAll(all);
                int size = all.size();
                boolean fresh = type.ofProject() && release.jar().types(name).isEmpty();
                if (fresh && 2 * shared.size() >= Math.max(members.size(), size)) {
                    successors.add(name);
                }
            }
        }
        return successors;
    }

    private static Set<String> names(Optional<ClassFile> file) {
        return file.stream()
                .flatMap(each -> each.members().stream())
                .map(PreviousRelease::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(String member) {
        return member.substring(0, member.indexOf(' '));
    }

    private static String descriptor(String member) {
        return member.substring(member.indexOf(' ') + 1);
    }

    /**
     * Returns the only new member of a class that takes and returns what a former one did; nothing
     * if there are several, or the release did not have the member.
     */
    Optional<String> member(String className, String name, ClassIndex now) {
        Type type = new Type(className, false, true);
        for (Release release : releases) {
            Optional<ClassFile> before = release.jar().classFile(type);
            Optional<ClassFile> after = now.ownFile(type);
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            Set<String> descriptors =
                    before.get().members().stream()
                            .filter(member -> name(member).equals(name))
                            .filter(member -> !after.get().members().contains(member))
                            .map(PreviousRelease::descriptor)
                            .collect(Collectors.toSet());
            Set<String> fresh =
                    after.get().members().stream()
                            .filter(member -> !before.get().members().contains(member))
                            .filter(member -> descriptors.contains(descriptor(member)))
                            .map(PreviousRelease::name)
                            .collect(Collectors.toSet());
            if (fresh.size() == 1) {
                return Optional.of(fresh.iterator().next());
            }
        }
        return Optional.empty();
    }
}
