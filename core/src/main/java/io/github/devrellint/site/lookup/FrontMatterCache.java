package io.github.devrellint.site.lookup;

import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.site.configuration.KeyValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The front matter of files that earlier runs have read, as long as they are the same by size,
 * modification time and identity. Safe for use by several threads.
 */
final class FrontMatterCache {

    static final InProcessCache.Key<FrontMatterCache> KEY =
            InProcessCache.Key.of(FrontMatterCache.class, FrontMatterCache::new);

    /**
     * A file that was changed less than this before it was read may be changed again without
     * another time: some file systems keep times to two seconds only.
     */
    private static final Duration COARSE = Duration.ofSeconds(3);

    private record State(Instant changed, long size, Object identity) {

        static State of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object identity = attributes.fileKey();
            return new State(
                    attributes.lastModifiedTime().toInstant(),
                    attributes.size(),
                    identity == null ? "" : identity);
        }
    }

    private record Place(Path file, boolean afterEmptyLines) {

        /** The one of a record makes 40 classes at its first call, which is in each run. */
        @Override
        public int hashCode() {
            return 31 * file.hashCode() + Boolean.hashCode(afterEmptyLines);
        }
    }

    private record Head(State state, KeyValues values) {}

    private final Map<Place, Head> byPlace = new ConcurrentHashMap<>();

    private FrontMatterCache() {}

    /**
     * Returns the front matter of a file.
     *
     * @param afterEmptyLines whether empty lines may precede it
     * @param read reads it, if the file is not known or has changed
     */
    KeyValues of(Path file, boolean afterEmptyLines, Supplier<KeyValues> read) {
        Place place = new Place(file, afterEmptyLines);
        State state;
        try {
            state = State.of(file);
        } catch (IOException e) {
            return read.get(); // which knows what a file is that can't be read
        }
        Head known = byPlace.get(place);
        if (known != null && known.state().equals(state)) {
            return known.values();
        }
        boolean settled = state.changed().plus(COARSE).isBefore(Instant.now());
        KeyValues values = read.get();
        if (settled) {
            byPlace.put(place, new Head(state, values));
        }
        return values;
    }
}
