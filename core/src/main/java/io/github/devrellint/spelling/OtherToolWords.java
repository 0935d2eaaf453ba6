package io.github.devrellint.spelling;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.context.Notices;
import io.github.devrellint.spelling.english.DictionaryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that a repository tells other spell checkers to accept, found by the names that these
 * tools look for: typos, cspell, codespell, Vale, pyspelling. Reads nothing outside the repository.
 */
final class OtherToolWords {

    /** Read by {@link DictionaryReader}, which knows the formats by the ends of the names. */
    private static final List<String> FILES =
            List.of(
                    "typos.toml",
                    "_typos.toml",
                    ".typos.toml",
                    "cspell.json",
                    ".cspell.json",
                    "cSpell.json",
                    ".cSpell.json",
                    "cspell.jsonc",
                    ".cspell.jsonc",
                    "cspell.config.json",
                    ".cspell.config.json",
                    "cspell.config.jsonc",
                    "cspell.yaml",
                    ".cspell.yaml",
                    "cspell.yml",
                    ".cspell.yml",
                    "cspell.config.yaml",
                    ".cspell.config.yaml",
                    "cspell.config.yml",
                    ".cspell.config.yml",
                    ".config/cspell.json",
                    ".config/cspell.yaml",
                    ".config/cspell.yml",
                    ".wordlist.txt");

    private static final List<String> CODESPELL = List.of(".codespellrc", "setup.cfg");
    private static final List<String> VALE = List.of(".vale.ini", "_vale.ini");

    private final Path root;
    private final Notices notices;
    private final Set<String> words = new LinkedHashSet<>();
    private final List<String> read = new ArrayList<>();

    private OtherToolWords(Path root, Notices notices) {
        this.root = root;
        this.notices = notices;
    }

    /**
     * Returns the words of the files in a folder and in those above it, up to the root of its
     * repository; tells which ones with the decisions of the run.
     *
     * @param folder absolute
     */
    static Set<String> around(Path folder, Notices notices) {
        Path root = GitRepository.around(folder).orElse(folder);
        var found = new OtherToolWords(root, notices);
        for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            found.readFolder(at);
        }
        if (!found.read.isEmpty()) {
            notices.decided(
                    found.words.size() + " words accepted from " + String.join(", ", found.read));
        }
        return found.words;
    }

    private void readFolder(Path folder) {
        for (String name : FILES) {
            existing(folder, name)
                    .ifPresent(
                            file ->
                                    take(
                                            file,
                                            () -> {
                                                words.addAll(DictionaryReader.read(file));
                                                for (String path : DictionaryReader.paths(file)) {
                                                    dictionary(file.getParent(), path);
                                                }
                                            }));
        }
        for (String name : CODESPELL) {
            existing(folder, name).ifPresent(file -> take(file, () -> codespell(file)));
        }
        for (String name : VALE) {
            existing(folder, name).ifPresent(file -> take(file, () -> vale(file)));
        }
    }

    /** A file of the repository; not what a symbolic link leads to outside of it. */
    private Optional<Path> existing(Path folder, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(root)
                            && Files.isRegularFile(file)
                            && file.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Reads a file. */
    private interface Reading {
        void run() throws IOException;
    }

    private void take(Path file, Reading reading) {
        String name = SlashPath.of(root.relativize(file));
        int before = words.size();
        try {
            reading.run();
            if (words.size() > before) {
                read.add(name);
            }
        } catch (IOException | ConfigException e) {
            notices.add("the words of " + name + " are not known: " + e.getMessage());
        }
    }

    private void dictionary(Path folder, String path) {
        existing(folder, path)
                .ifPresent(file -> take(file, () -> words.addAll(DictionaryReader.plain(file))));
    }

    /** {@code ignore-words-list = a,b} and {@code ignore-words = FILE} of a section codespell. */
    private void codespell(Path file) throws IOException {
        boolean section = false;
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.startsWith("[")) {
                section = text.equals("[codespell]");
            } else if (section) {
                value(text, "ignore-words-list").ifPresent(words::addAll);
                value(text, "ignore-words")
                        .ifPresent(all -> all.forEach(path -> dictionary(file.getParent(), path)));
            }
        }
    }

    private void vale(Path file) throws IOException {
        for (String path : ValeVocabulary.paths(Files.readAllLines(file))) {
            existing(file.getParent(), path)
                    .ifPresent(list -> take(list, () -> words.addAll(ValeVocabulary.words(list))));
        }
    }

    /** The values of a line {@code key = value, value}, empty for another key or no value. */
    static Optional<List<String>> value(String line, String key) {
        int equals = line.indexOf('=');
        if (equals < 0 || !line.substring(0, equals).strip().equals(key)) {
            return Optional.empty();
        }
        List<String> values =
                Stream.of(line.substring(equals + 1).split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
