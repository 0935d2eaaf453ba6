package io.github.devrellint.site.files;

import io.github.devrellint.base.EditDistance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds files with similar names: another letter case, or a few letters different. */
public final class SimilarNames {

    private final CaseExactFiles files;

    public SimilarNames(CaseExactFiles files) {
        this.files = files;
    }

    /**
     * The path in the letter case of the directory entries; empty if nothing or several entries
     * fit.
     */
    public Optional<String> respelled(Path folder, String path) {
        List<String> names = new ArrayList<>();
        Path at = folder;
        for (String name : path.split("/", -1)) {
            String spelled = name;
            if (name.equals("..")) {
                at = at.equals(files.root()) ? null : at.getParent();
            } else if (!name.isEmpty() && !name.equals(".")) {
                spelled = files.has(at, name) ? name : only(files.names(at), name);
                at = spelled == null ? null : at.resolve(spelled);
            }
            if (at == null) {
                return Optional.empty();
            }
            names.add(spelled);
        }
        String result = String.join("/", names);
        return files.file(folder, result).isPresent() ? Optional.of(result) : Optional.empty();
    }

    private static String only(Set<String> names, String wanted) {
        List<String> alike = names.stream().filter(wanted::equalsIgnoreCase).limit(2).toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    /** The names in a folder that are like this one, the nearest first. */
    public Stream<String> near(Path folder, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int most = Math.max(2, wanted.length() / 4);
        record Near(String name, int distance) {}
        return files.names(folder).stream()
                .map(
                        other ->
                                new Near(
                                        other,
                                        EditDistance.upTo(
                                                most, wanted, other.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }
}
