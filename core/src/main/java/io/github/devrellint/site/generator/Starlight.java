package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Starlight, the documentation theme of Astro: its pages, languages and addresses. */
final class Starlight {

    private Starlight() {}

    /** Whether a site of Astro uses it. */
    static boolean isUsed(CaseExactFiles files, Path root, Path content, String script) {
        String packages = files.text(root, "package.json").orElse("");
        if (!script.isEmpty() || !packages.isEmpty()) {
            return script.contains("starlight") || packages.contains("@astrojs/starlight");
        }
        Set<String> collections = new TreeSet<>(files.names(content));
        collections.removeAll(Set.of("i18n", "config.ts", "config.js"));
        return collections.equals(Set.of("docs"));
    }

    /**
     * Starlight shows the page of the default language where a translation is missing, see
     * https://starlight.astro.build/guides/i18n/#fallback-content.
     */
    static void fallBack(
            Path docs, String standard, Set<String> languages, SiteLayoutBuilder layout) {
        Path original = standard.equals("root") ? docs : docs.resolve(standard);
        languages.stream()
                .filter(language -> !language.equals(standard))
                .forEach(language -> layout.pages(original, language));
    }

    /**
     * A plugin may make what the menu leads to, see
     * https://starlight.astro.build/reference/configuration/#sidebar.
     */
    static void menu(KeyValues settings, SiteLayoutBuilder layout) {
        settings.everywhere()
                .flatMap(each -> each.strings("link").stream())
                .filter(link -> link.startsWith("/"))
                .map(UrlPaths::key)
                .filter(address -> !address.isEmpty())
                .map(Pattern::quote)
                .forEach(layout::generated);
    }

    /** The address of a page: by its slug, else by its path. */
    static List<String> urls(Mount mount, PagePath path, KeyValues head) {
        if (!path.isMarkdown()) {
            return List.of();
        }
        Optional<String> slug = head.string("slug");
        String place = slug.orElseGet(() -> Astro.slugs(path.place(Astro.INDEXES)));
        return List.of("/" + UrlPaths.join(mount.url(), place) + "/");
    }
}
