package io.github.devrellint.frontmatter;

import io.github.devrellint.document.Document;
import io.github.devrellint.git.IgnoredParts;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.configuration.InvalidConfigException;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.KeyValuesParser;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.AuthorFile;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files in which a site defines its authors. */
final class AuthorsReader {

    private final Site site;

    AuthorsReader(Site site) {
        this.site = site;
    }

    /**
     * The authors in a file; none if Git ignores it, or if it can't be read or has a syntax error,
     * which is a failure of the run.
     *
     * @param document a document whose authors are asked for
     */
    KeyValues read(Document document, AuthorFile file) {
        Path path = file.file();
        if (site.context().service(IgnoredParts.KEY).contain(path)) {
            return KeyValues.NONE;
        }
        CaseExactFiles files = site.files(document);
        String name = path.getFileName().toString();
        Optional<String> text = files.text(path.getParent(), name);
        if (text.isEmpty()) {
            site.context().notices().unreadable(path, "can't be read");
            return KeyValues.NONE;
        }
        try {
            KeyValues all = KeyValuesParser.parse(name, text.get());
            return file.key().isEmpty() ? all : all.at(file.key());
        } catch (InvalidConfigException e) {
            site.context().notices().unreadable(path, e.getMessage());
            return KeyValues.NONE;
        }
    }
}
