package io.github.devrellint.samples;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The file that a sample says it is taken from.
 *
 * @param text of the file
 * @param fault why there is none; empty if there is
 */
record SampleSource(String text, String fault) {

    private static final long LARGEST = 2_000_000;

    /**
     * Looks for a file beside the post, then from the site's root, then from the repository's. It
     * must be inside of the repository, or of the site where there is no repository, whatever links
     * it goes through.
     */
    static SampleSource find(String path, Document document, Site site) {
        Path root = site.root();
        Path repository = GitRepository.around(root).orElse(root);
        Set<Path> folders = new LinkedHashSet<>();
        if (!path.startsWith("/") && document.path().getParent() != null) {
            folders.add(document.path().getParent());
        }
        folders.add(root);
        folders.add(repository);
        String relative = path.startsWith("/") ? path.substring(1) : path;
        boolean outside = false;
        try {
            Path limit = repository.toRealPath();
            for (Path folder : folders) {
                Path file = folder.resolve(relative).normalize();
                if (!Files.exists(file)) {
                    continue;
                }
                Path real = file.toRealPath();
                if (!real.startsWith(limit)) {
                    outside = true;
                } else if (Files.isRegularFile(real)) {
                    SampleSource source = read(real);
                    site.context()
                            .learned(
                                    SampleSourceQuestion.KIND,
                                    real.toString(),
                                    source::fingerprint);
                    return source;
                }
            }
        } catch (IOException | InvalidPathException e) {
            return new SampleSource("", "can't be read");
        }
        return new SampleSource("", outside ? "leads outside of the site" : "no such file");
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
