package io.github.devrellint;

import io.github.devrellint.cache.ResultCache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The names under which the results of a command line are kept: each command line has results of
 * its own, and so has each environment that may change them.
 */
final class ReportKeys {

    private static final List<String> VARIABLES =
            List.of("PATH", "JAVA_HOME", "LANG", "LC_ALL", "TZ");

    /** Of the 64-bit FNV hash. */
    private static final long PRIME = 0x100000001B3L;

    private final List<String> parts;

    /**
     * @param directory the working directory
     * @param choices what was chosen on the command line that decides what is found
     */
    ReportKeys(Path directory, List<String> choices) {
        this.parts = new ArrayList<>(choices);
        parts.add(directory.toString());
        parts.add(System.getProperty("java.home"));
        parts.add(System.getProperty("user.home"));
        parts.add(System.getProperty("maven.repo.local", ""));
        for (String name : VARIABLES) {
            parts.add(Objects.requireNonNullElse(System.getenv(name), ""));
        }
    }

    /** The name of the report of a request. */
    String report(LintRequest request) {
        List<String> all = new ArrayList<>(parts);
        request.paths().forEach(path -> all.add(path.toString()));
        all.add(request.pages() ? "with facts about pages" : "");
        return ResultCache.key(all);
    }

    /** The name of the results of single documents of a request. */
    String documents(LintRequest request) {
        return report(request) + "-documents";
    }

    /**
     * A name for the report of single files that costs next to nothing to compute: two requests may
     * share one, and one report is kept.
     */
    String files(LintRequest request) {
        long hash = request.paths().hashCode();
        for (String part : parts) {
            hash = PRIME * hash + part.hashCode();
        }
        return "files-" + Long.toHexString(hash);
    }
}
