package io.github.devrellint.samples.model;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.document.Document;
import java.nio.file.Path;

/** Where a sample stands, for messages that are not findings. */
public final class SampleLocation {

    private SampleLocation() {}

    /**
     * Returns path and line: {@code posts/one.md:12}.
     *
     * @param base folder that paths are shown from
     */
    public static String of(Path base, Document document, SampleBlock sample) {
        Path path = document.path();
        int line = document.source().lines().position(sample.span().start()).line();
        return SlashPath.of(path.startsWith(base) ? base.relativize(path) : path) + ":" + line;
    }
}
