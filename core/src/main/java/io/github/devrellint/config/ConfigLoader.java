package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads {@code devrel-lint.yaml}. */
public final class ConfigLoader {

    /** Names that a configuration file may have; a folder may have one of them. */
    public static final List<String> FILE_NAMES =
            List.of("devrel-lint.yaml", "devrel-lint.yml", ".devrel-lint.yaml", ".devrel-lint.yml");

    private final Map<RuleId, Record> defaults;
    private final List<String> sites;
    private final Predicate<Path> ignored;

    /**
     * @param defaults the default options of each rule
     * @param generators the names that {@code site} takes besides {@code auto}
     * @param ignored whether Git ignores a file, which need not exist, and does not track it
     */
    public ConfigLoader(
            Map<RuleId, Record> defaults, List<String> generators, Predicate<Path> ignored) {
        this.defaults = defaults;
        this.ignored = ignored;
        this.sites = Stream.concat(Stream.of("auto"), generators.stream()).toList();
    }

    /**
     * The folder of the configuration that {@link #find} finds for a folder; the folder itself
     * where there is none.
     *
     * @throws ConfigException see {@link #find}
     */
    public static Path folder(Path start) {
        return find(start).map(Path::getParent).orElse(start);
    }

    /**
     * Finds the configuration file of a file or folder: in its folder or the nearest one above.
     *
     * @throws ConfigException if a folder has two of them, or one that is not a file
     */
    public static Optional<Path> find(Path start) {
        Path folder = Files.isDirectory(start) ? start : start.getParent();
        for (; folder != null; folder = folder.getParent()) {
            List<Path> files =
                    FILE_NAMES.stream()
                            .map(folder::resolve)
                            .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                            .toList();
            if (files.size() > 1) {
                throw new ConfigException(
                        "two configuration files, %s and %s: keep one"
                                .formatted(files.get(0), files.get(1)));
            }
            if (files.size() == 1) {
                if (!Files.isRegularFile(files.get(0))) {
                    throw new ConfigException(files.get(0) + ": is not a file");
                }
                return Optional.of(files.get(0));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a configuration file of a repository.
     *
     * @param below the configuration that it is applied on top of, see {@link #loadUser}
     * @throws ConfigException if it can't be read or is invalid; the message has file, line and
     *     column
     */
    public Config load(Path file, Config below) {
        Path base = file.toAbsolutePath().normalize().getParent();
        Config start = below.toBuilder(base).file(file).build();
        return read(file, base, start, false);
    }

    /**
     * Reads the user's own configuration file.
     *
     * @param base the folder that paths and patterns are relative to
     * @throws ConfigException see {@link #load}
     */
    public Config loadUser(Path file, Path base) {
        return read(file, base, Config.defaults(base), true);
    }

    private Config read(Path file, Path base, Config below, boolean own) {
        ConfigSource source = ConfigSource.of(file);
        return source.read(file)
                .map(
                        root ->
                                new ConfigFileReader(source, base, own, defaults, sites, ignored)
                                        .read(root, below))
                .orElse(below);
    }
}
