package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of the docs and blog plugins of Docusaurus, with their versions and translations, see
 * https://docusaurus.io/docs/i18n/introduction#translation-files-location.
 */
final class DocusaurusContents {

    /**
     * The translations of a folder.
     *
     * @param folder below that of their locale
     * @param url of what they are translations of
     * @param posts whether its pages are posts
     */
    private record Translation(String folder, String url, boolean posts) {}

    private final SiteFolder site;
    private final SiteLayoutBuilder layout;
    private final Set<Path> blogs = new HashSet<>();
    private final List<Translation> translations = new ArrayList<>();

    DocusaurusContents(SiteFolder site, SiteLayoutBuilder layout) {
        this.site = site;
        this.layout = layout;
    }

    /** Folders whose pages are posts. */
    Set<Path> blogs() {
        return blogs;
    }

    /** Adds a docs plugin; the one of the preset has no id. */
    void docs(KeyValues options, String id) {
        String base = options.string("routeBasePath", id.isEmpty() ? "docs" : id);
        String prefix = id.isEmpty() ? "" : id + "_";
        String translated = translated("docs", id);
        List<String> versions = versions(prefix);
        String last =
                options.string("lastVersion", versions.isEmpty() ? "current" : versions.get(0));
        KeyValues named = options.at("versions");
        String current = named.at("current").string("path", last.equals("current") ? "" : "next");
        Path docs = site.root().resolve(options.string("path", "docs"));
        for (String version : versions) {
            String path = named.at(version).string("path", version.equals(last) ? "" : version);
            Path folder = site.root().resolve(prefix + "versioned_docs/version-" + version);
            boolean cut = version.equals(last) && site.files().names(folder).isEmpty();
            // a build that cuts the last version itself copies it from the current one
            layout.pages(cut ? docs : folder, base + "/" + path);
            translations.add(
                    new Translation(translated + "/version-" + version, base + "/" + path, false));
        }
        layout.pages(docs, base + "/" + current);
        translations.add(new Translation(translated + "/current", base + "/" + current, false));
        archived(prefix, versions)
                .map(version -> Pattern.quote(UrlPaths.join(base, version)) + "/.*")
                .forEach(layout::generated);
    }

    private static String translated(String plugin, String id) {
        boolean preset = id.isEmpty() || id.equals("default");
        return "docusaurus-plugin-content-" + plugin + (preset ? "" : "-" + id);
    }

    /** Versions whose pages are kept, and which another deployment shows. */
    private Stream<String> archived(String prefix, List<String> versions) {
        return site.files().names(site.root().resolve(prefix + "versioned_docs")).stream()
                .filter(name -> name.startsWith("version-"))
                .map(name -> name.substring("version-".length()))
                .filter(version -> !versions.contains(version));
    }

    private List<String> versions(String prefix) {
        return site.config(prefix + "versions.json").strings(KeyValues.ITEMS);
    }

    /** Adds a blog plugin; the one of the preset has no id. */
    void blog(KeyValues options, String id) {
        Path folder = site.root().resolve(options.string("path", "blog")).normalize();
        blogs.add(folder);
        String base = options.string("routeBasePath", "blog");
        layout.pages(folder, base);
        if (site.files().folder(folder, "").isPresent()) {
            layout.page(base, folder); // the list of posts
        }
        translations.add(new Translation(translated("blog", id), base, true));
    }

    /** Adds the translations of all that has been added. */
    void translations() {
        Path all = site.root().resolve("i18n");
        List<Mount> originals = layout.pages();
        Set<String> locales = site.files().names(all);
        layout.locales(locales);
        for (String locale : locales) {
            Path own = all.resolve(locale);
            for (Translation each : translations) {
                Path folder = own.resolve(each.folder());
                layout.pages(folder, UrlPaths.join(locale, each.url()));
                if (each.posts()) {
                    blogs.add(folder);
                }
            }
            layout.pages(own.resolve("docusaurus-plugin-content-pages"), locale);
            // pages that are not translated
            originals.forEach(
                    page -> layout.pages(page.folder(), UrlPaths.join(locale, page.url())));
        }
    }
}
