package io.github.devrellint.samples;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.Surroundings;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.git.IgnoredParts;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The file that a sample says it is taken from.
 *
 * @param text of the file
 * @param fault why there is none; empty if there is
 */
record SampleSource(String text, String fault) {

    private static final long LARGEST = 2_000_000;
    private static final String MISSING = "no such file";

    /**
     * Looks for a file beside the post, then from the site's root, then from the repository's. It
     * must be inside of the repository, or of the site where there is no repository, whatever links
     * it goes through, and be neither hidden nor ignored by Git: tools keep secrets in such files.
     * No fault tells whether there is a file where none may be read.
     */
    static SampleSource find(String path, Document document, Site site) {
        Path root = site.root();
        Path repository = Surroundings.of(root);
        Set<Path> folders = new LinkedHashSet<>();
        if (!path.startsWith("/") && document.path().getParent() != null) {
            folders.add(document.path().getParent());
        }
        folders.add(root);
        folders.add(repository);
        String relative = path.startsWith("/") ? path.substring(1) : path;
        Set<String> faults = new LinkedHashSet<>();
        IgnoredParts ignored = site.context().service(IgnoredParts.KEY);
        try {
            Path limit = repository.toRealPath();
            for (Path folder : folders) {
                Path file = folder.resolve(relative).normalize();
                if (!file.startsWith(repository)) {
                    faults.add("leads outside of the site");
                } else if (isHidden(repository.relativize(file))) {
                    faults.add("hidden files are not read");
                } else if (ignored.contain(file)) {
                    faults.add("files that Git ignores are not read");
                } else if (isReadable(file, limit, ignored)) {
                    return told(file.toRealPath(), site);
                } else {
                    faults.add(MISSING);
                }
            }
        } catch (IOException | InvalidPathException e) {
            return new SampleSource("", "can't be read");
        }
        return new SampleSource("", faults.contains(MISSING) ? MISSING : faults.iterator().next());
    }

    private static boolean isHidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }

    private static boolean isReadable(Path file, Path limit, IgnoredParts ignored)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Path real = file.toRealPath();
        return real.startsWith(limit)
                && !isHidden(limit.relativize(real))
                && !ignored.contain(real);
    }

    private static SampleSource told(Path file, Site site) throws IOException {
        SampleSource source = read(file);
        site.context().learned(SampleSourceQuestion.KIND, file.toString(), source::fingerprint);
        return source;
    }

    /** The same for the same text. */
    String fingerprint() {
        return ResultCache.key(List.of(text, fault));
    }

    static SampleSource read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return new SampleSource("", "too large");
        }
        SourceText source = SourceText.decode(file, Files.readAllBytes(file));
        return source.malformed().isEmpty()
                ? new SampleSource(source.text(), "")
                : new SampleSource("", "not valid UTF-8");
    }
}
