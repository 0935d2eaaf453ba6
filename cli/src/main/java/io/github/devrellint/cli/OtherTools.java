package io.github.devrellint.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Linters of posts that a site uses so far, by their configuration. */
final class OtherTools {

    private static final String CONFIGURATIONS =
            "{.markdownlint*,lychee.toml,.vale.ini,_vale.ini,cspell.*,.cspell.*,cSpell.*,.cSpell.*}";

    private OtherTools() {}

    /** A line about those of a folder, if there are any. */
    static Optional<String> line(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, CONFIGURATIONS)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        names.sort(null);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "settings of other linters: %s; docs/how-to/migrate.md of the source names what replaces them"
                                .formatted(String.join(", ", names)));
    }
}
