package io.github.devrellint.site.configuration;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The root folder of a site while its generator reads the configuration. Collects the faults of
 * configuration files, since an unreadable configuration must not count as an empty one.
 */
public final class SiteFolder {

    /**
     * A configuration file that can't be read.
     *
     * @param file the file
     * @param problem line, column and what is wrong: {@code 3:5: mapping values are not allowed}
     */
    public record Fault(Path file, String problem) {}

    private final CaseExactFiles files;
    private final CaseExactFiles around;
    private final Path root;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param files of the site
     * @param boundary a folder around it that its configuration may name folders in
     */
    public SiteFolder(CaseExactFiles files, Path boundary) {
        this.files = files;
        this.around = new CaseExactFiles(boundary);
        this.root = files.root();
    }

    public CaseExactFiles files() {
        return files;
    }

    /** Absolute and normalized. */
    public Path root() {
        return root;
    }

    /** Whether a folder or file is there, in the site or in the repository around it. */
    public boolean isThere(Path path) {
        Path boundary = around.root();
        if (!path.startsWith(boundary)) {
            return false;
        }
        String below = SlashPath.of(boundary.relativize(path));
        return around.folder(boundary, below).isPresent()
                || around.file(boundary, below).isPresent();
    }

    /** The root and the folders around it up to the boundary, from the inside out. */
    public List<Path> upwards() {
        List<Path> folders = new ArrayList<>();
        for (Path at = root; at != null && at.startsWith(around.root()); at = at.getParent()) {
            folders.add(at);
        }
        return folders;
    }

    /** The text of a file in one of the folders {@link #upwards()}. */
    public Optional<String> text(Path folder, String name) {
        return in(folder).text(folder, name);
    }

    /** Reads the first of these files that is there; a syntax error becomes a fault. */
    public KeyValues config(String... names) {
        return config(root, names);
    }

    /** The same for files in one of the folders {@link #upwards()}. */
    public KeyValues config(Path folder, String... names) {
        return Stream.of(names)
                .flatMap(name -> in(folder).file(folder, name).stream())
                .findFirst()
                .map(this::read)
                .orElse(KeyValues.NONE);
    }

    private CaseExactFiles in(Path folder) {
        return folder.startsWith(root) ? files : around;
    }

    private KeyValues read(Path file) {
        Optional<String> text = text(file.getParent(), file.getFileName().toString());
        if (text.isEmpty()) {
            faults.add(new Fault(file, "can't be read"));
            return KeyValues.NONE;
        }
        try {
            return KeyValuesParser.parse(file.getFileName().toString(), text.get());
        } catch (InvalidConfigException e) {
            faults.add(new Fault(file, e.getMessage()));
            return KeyValues.NONE;
        }
    }

    /** What could not be read so far. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
