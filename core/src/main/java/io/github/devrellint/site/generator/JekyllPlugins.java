package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.PagePath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that plugins of a Jekyll site make: a plugin of the kind "generator", see
 * https://jekyllrb.com/docs/plugins/generators/, that names a folder of templates which Jekyll
 * itself leaves out, or makes pages for a folder.
 */
final class JekyllPlugins {

    private static final String FOLDER = "_plugins";
    private static final Pattern GENERATOR = Pattern.compile("<\\s*+(?:Jekyll::)?Generator\\b");
    private static final Pattern NAMED = Pattern.compile("[\"'/](_[a-z]++)[\"'/]");

    /** {@code PageWithoutAFile.new(site, base, folder, name)}, and {@code Page.new}. */
    private static final Pattern NEW_PAGE =
            Pattern.compile(
                    "Page(?:WithoutAFile)?+\\.new\\(\\s*+[\\w.@]++\\s*+,[^,()]*+,\\s*+[\"']/?+([\\w/-]++)[\"']");

    private JekyllPlugins() {}

    /** A pattern of the URLs of these pages; empty where no plugin makes pages. */
    static Optional<String> pages(CaseExactFiles files, Path root) {
        Set<String> addresses = new TreeSet<>();
        files.folder(root, FOLDER).stream()
                .flatMap(folder -> files.names(folder).stream())
                .filter(name -> name.endsWith(".rb"))
                .flatMap(name -> files.text(root, FOLDER + "/" + name).stream())
                .filter(text -> GENERATOR.matcher(text).find())
                .forEach(
                        text -> {
                            addTemplates(files, root, text, addresses);
                            addFolders(text, addresses);
                        });
        return addresses.isEmpty() ? Optional.empty() : Optional.of(String.join("|", addresses));
    }

    private static void addFolders(String plugin, Set<String> addresses) {
        Matcher page = NEW_PAGE.matcher(plugin);
        while (page.find()) {
            addresses.add(Pattern.quote(page.group(1)) + "/.*");
        }
    }

    /** Pages that are named like their templates, in any folder. */
    private static void addTemplates(
            CaseExactFiles files, Path root, String plugin, Set<String> addresses) {
        Matcher named = NAMED.matcher(plugin);
        while (named.find()) {
            files.folder(root, named.group(1)).stream()
                    .flatMap(folder -> files.names(folder).stream())
                    .map(name -> PagePath.of(name).stem())
                    .forEach(stem -> addresses.add("(.*/)?" + Pattern.quote(stem) + "(\\.html)?"));
        }
    }
}
