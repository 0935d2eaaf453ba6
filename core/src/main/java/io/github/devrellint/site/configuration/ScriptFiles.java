package io.github.devrellint.site.configuration;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names of configuration files that are scripts. */
public final class ScriptFiles {

    private static final List<String> EXTENSIONS = List.of("ts", "js", "mjs", "mts", "cjs", "cts");

    private ScriptFiles() {}

    public static String[] named(String stem) {
        return EXTENSIONS.stream().map(extension -> stem + "." + extension).toArray(String[]::new);
    }

    public static boolean has(CaseExactFiles files, Path folder, String stem) {
        return Stream.of(named(stem)).anyMatch(name -> files.file(folder, name).isPresent());
    }

    /** The source of the first of these scripts that is there; empty if there is none. */
    public static String text(CaseExactFiles files, Path folder, String stem) {
        return Stream.of(named(stem))
                .flatMap(name -> files.text(folder, name).stream())
                .findFirst()
                .orElse("");
    }
}
