package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders that Hugo makes a site of: those of the project and its languages, module mounts and
 * themes, see https://gohugo.io/configuration/module/#mounts.
 */
final class HugoMounts {

    /** What a mount leaves out, or is restricted to. */
    private static final List<String> FILTERS = List.of("files", "includeFiles", "excludeFiles");

    private final SiteFolder site;
    private final CaseExactFiles files;
    private final Path root;
    private final KeyValues settings;

    /** Folders of which a mount leaves files out, those below that have their own mounts, say. */
    private final Set<Path> filtered = new HashSet<>();

    HugoMounts(SiteFolder site, KeyValues settings) {
        this.site = site;
        this.files = site.files();
        this.root = site.root();
        this.settings = settings;
    }

    /** Adds the folders of the project itself. */
    void project(SiteLayoutBuilder layout) {
        List<String> contents = new ArrayList<>();
        String main = settings.string("contentDir", "content");
        String standard = settings.string("defaultContentLanguage", "en");
        boolean subdirectory = settings.flag("defaultContentLanguageInSubdir", false);
        for (String language : settings.at("languages").keys()) {
            KeyValues own = settings.at("languages", language);
            String prefix =
                    language.equals(standard) && !subdirectory
                            ? ""
                            : language.toLowerCase(Locale.ROOT);
            own.string("contentDir")
                    .filter(folder -> !folder.equals(main))
                    .ifPresent(
                            folder -> {
                                contents.add(folder);
                                content(root.resolve(folder), prefix, layout);
                            });
            own.strings("staticDir").forEach(folder -> layout.files(root.resolve(folder), ""));
        }
        List<KeyValues> mounts = settings.at("module").list("mounts");
        // mounts of its folders take the place of the usual folder
        boolean mounted =
                mounts.stream()
                        .filter(HugoMounts::isContent)
                        .map(mount -> root.resolve(mount.string("source", "")).normalize())
                        .anyMatch(source -> source.startsWith(root.resolve(main)));
        boolean apart = contents.isEmpty() && !mounted && hasLanguageFolders(main, standard);
        if (apart) {
            languageFolders(main, subdirectory ? "" : standard, layout);
        } else if (!mounted && !contents.contains(main)) {
            content(root.resolve(main), "", layout);
        }
        Stream.of("staticDir", "staticDir0", "staticDir1", "staticDir2")
                .flatMap(key -> settings.strings(key).stream())
                .forEach(folder -> layout.files(root.resolve(folder), ""));
        layout.files(root.resolve("static"), "");
        layout.files(root.resolve(settings.string("assetDir", "assets")), "");
        for (KeyValues mount : mounts) {
            for (String language : languages(mount, standard)) {
                String prefix = language.equals(standard) && !subdirectory ? "" : language;
                mount(mount, prefix, layout);
            }
        }
        shareFiles(standard, List.copyOf(settings.at("languages").keys()), main, layout);
    }

    /** Whether all folders of content are named like languages: a script writes their mounts. */
    private boolean hasLanguageFolders(String main, String standard) {
        Set<String> languages = settings.at("languages").keys();
        return languages.size() > 1
                && files.folder(root.resolve(main), standard).isPresent()
                && languages.containsAll(files.names(root.resolve(main)));
    }

    private void languageFolders(String main, String withoutPrefix, SiteLayoutBuilder layout) {
        for (String language : settings.at("languages").keys()) {
            files.folder(root.resolve(main), language)
                    .ifPresent(
                            folder ->
                                    content(
                                            folder,
                                            language.equals(withoutPrefix) ? "" : language,
                                            layout));
        }
    }

    /**
     * The files of a page of the standard language stand in for those that a translation lacks, see
     * https://gohugo.io/content-management/multilingual/#bundles.
     */
    private void shareFiles(
            String standard, List<String> languages, String main, SiteLayoutBuilder layout) {
        List<Mount> originals =
                layout.pages().stream()
                        .filter(mount -> mount.url().isEmpty() || mount.url().equals(standard))
                        .filter(mount -> !mount.folder().equals(root.resolve(main)))
                        .toList();
        for (Mount original : originals) {
            for (String language : languages) {
                layout.files(original.folder(), language.equals(standard) ? "" : language);
            }
        }
    }

    private static boolean isContent(KeyValues mount) {
        return UrlPaths.below("content", UrlPaths.trim(mount.string("target", ""))).isPresent();
    }

    /** The languages of a mount, see https://gohugo.io/configuration/module/#mounts. */
    private static List<String> languages(KeyValues mount, String standard) {
        List<String> languages =
                mount.at("sites", "matrix").strings("languages").stream()
                        .filter(language -> language.matches("[\\w-]+"))
                        .toList();
        return languages.isEmpty() ? List.of(mount.string("lang", standard)) : languages;
    }

    private void mount(KeyValues mount, String prefix, SiteLayoutBuilder layout) {
        String source = mount.string("source", "");
        String target = UrlPaths.trim(mount.string("target", ""));
        Path folder = root.resolve(source).normalize();
        Optional<String> content =
                UrlPaths.below("content", target).map(url -> UrlPaths.join(prefix, url));
        if (content.isPresent()
                && FILTERS.stream().anyMatch(key -> !mount.strings(key).isEmpty())) {
            filtered.add(folder);
        }
        if (!site.isThere(folder)) {
            content.map(HugoMounts::address)
                    .ifPresent(
                            url -> {
                                layout.absent(source);
                                String rest = url.isEmpty() ? ".*" : "(/.*)?";
                                layout.generated(Pattern.quote(url) + rest);
                            });
            return;
        }
        if (!Files.isDirectory(folder)) {
            content.filter(url -> PagePath.of(url).isMarkdown())
                    .ifPresent(url -> page(url, folder, layout));
            return;
        }
        content.ifPresent(url -> content(folder, url, layout));
        UrlPaths.below("static", target).ifPresent(url -> layout.files(folder, url));
        UrlPaths.below("assets", target).ifPresent(url -> layout.files(folder, url));
    }

    /** Adds a page by its address and by the path of a source, which links beside it may have. */
    private static void page(String path, Path file, SiteLayoutBuilder layout) {
        layout.page(HugoRouter.urlize(address(path)), file).page(path, file);
    }

    /** The address of a page by its path, and of a folder by its own. */
    private static String address(String path) {
        PagePath page = PagePath.of(path);
        return page.isMarkdown() ? page.place(Set.of("index", "_index")) : path;
    }

    /**
     * Adds folders beside the content folder that are sections of pages: a script copies them into
     * it for each version.
     */
    void copied(SiteLayoutBuilder layout) {
        Set<Path> known = layout.pages().stream().map(Mount::folder).collect(Collectors.toSet());
        files.names(root).stream()
                .filter(name -> files.file(root, name + "/_index.md").isPresent())
                .map(root::resolve)
                .filter(folder -> known.stream().noneMatch(folder::startsWith))
                .forEach(folder -> content(folder, folder.getFileName().toString(), layout));
    }

    /** Adds the folders of the themes that are in the checkout. */
    void themes(SiteLayoutBuilder layout) {
        installed()
                .forEach(
                        theme -> {
                            layout.files(theme.resolve("static"), "");
                            layout.files(theme.resolve("assets"), "");
                            if (files.folder(theme, "content").isPresent()) {
                                content(theme.resolve("content"), "", layout);
                            }
                        });
    }

    /** The folders of templates: those of the project before those of its themes. */
    Stream<Path> layouts() {
        return Stream.concat(Stream.of(root), installed())
                .flatMap(folder -> files.folder(folder, "layouts").stream());
    }

    private Stream<Path> installed() {
        Path themes = root.resolve(settings.string("themesDir", "themes")).normalize();
        List<String> names = new ArrayList<>(settings.strings("theme"));
        settings.at("module")
                .list("imports")
                .forEach(entry -> entry.string("path").ifPresent(names::add));
        return names.stream().flatMap(name -> files.folder(themes, name).stream());
    }

    /** Adds a page for each folder of the first level, which Hugo lists where it has no page. */
    void sections(SiteLayoutBuilder layout) {
        Path content = root.resolve(settings.string("contentDir", "content"));
        for (String name : files.names(content)) {
            files.folder(content, name)
                    .filter(
                            folder ->
                                    files.names(folder).stream()
                                            .noneMatch(file -> file.matches("_?index\\..*")))
                    .ifPresent(folder -> layout.page(HugoRouter.urlize(name), folder));
        }
    }

    /** Files beside pages are published with them, so that a content folder holds both. */
    private void content(Path folder, String url, SiteLayoutBuilder layout) {
        layout.pages().stream()
                .filter(mount -> !folder.equals(mount.folder()))
                .filter(mount -> !filtered.contains(mount.folder()))
                .filter(mount -> folder.startsWith(mount.folder()))
                .findFirst()
                .ifPresent(around -> own(around, folder, layout));
        layout.pages(folder, url);
        layout.files(folder, url);
    }

    /** A folder of one mount that is mounted again: its pages stay first where they are. */
    private static void own(Mount around, Path folder, SiteLayoutBuilder layout) {
        layout.pages(folder, UrlPaths.join(around.url(), around.relative(folder)));
    }
}
