package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.PagePath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pages that plugins of a Jekyll site make of templates: a plugin of the kind "generator", see
 * https://jekyllrb.com/docs/plugins/generators/, that names a folder which Jekyll itself leaves
 * out.
 */
final class JekyllPlugins {

    private static final String FOLDER = "_plugins";
    private static final Pattern GENERATOR = Pattern.compile("<\\s*+(?:Jekyll::)?Generator\\b");
    private static final Pattern NAMED = Pattern.compile("[\"'/](_[a-z]++)[\"'/]");

    private JekyllPlugins() {}

    /** A pattern of the URLs of these pages, in any folder; empty where no plugin makes pages. */
    static Optional<String> pages(CaseExactFiles files, Path root) {
        Set<String> stems = new TreeSet<>();
        files.folder(root, FOLDER).stream()
                .flatMap(folder -> files.names(folder).stream())
                .filter(name -> name.endsWith(".rb"))
                .flatMap(name -> files.text(root, FOLDER + "/" + name).stream())
                .filter(text -> GENERATOR.matcher(text).find())
                .forEach(text -> addStems(files, root, text, stems));
        return stems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        stems.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(.*/)?(", ")(\\.html)?")));
    }

    private static void addStems(
            CaseExactFiles files, Path root, String plugin, Set<String> stems) {
        Matcher named = NAMED.matcher(plugin);
        while (named.find()) {
            files.folder(root, named.group(1)).stream()
                    .flatMap(folder -> files.names(folder).stream())
                    .map(name -> PagePath.of(name).stem())
                    .forEach(stems::add);
        }
    }
}
