package io.github.devrellint.site.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the sources of a site become URLs, as its generator's configuration has it.
 *
 * @param root of the site
 * @param settings the generator's configuration
 * @param basePath path that the site is served under, without slashes around it
 * @param host of its absolute URLs, empty if unknown
 * @param pages folders whose files become pages
 * @param files folders whose files are copied as they are
 * @param aliases prefixes in targets that stand for folders, {@code @site} for example
 * @param known pages that the configuration names, by the key of their URL, and what makes them
 * @param router where pages appear
 * @param movedByFrontMatter whether front matter can move a page
 * @param eitherSlash whether its host decides if the address of a page ends with a slash
 * @param assetFolders whether a folder of a post's name holds its images
 * @param part whether the site is built as a part of another
 * @param needsFrontMatter whether only files with front matter become pages
 * @param headingIds how headings get their ids
 * @param posts globs below the root, the files that are posts
 * @param locales folders or suffixes that stand for a language
 * @param generated patterns of URL paths that only a build makes
 * @param redirects URL paths that lead elsewhere; a pattern ends with {@code *}
 * @param built whether a generator builds the site; a host shows other files as they are
 * @param homeFromSource whether the first page has a source; templates or code make it otherwise
 * @param pageTemplates globs below the root, files that new pages are made from
 * @param copies globs below the root, copies of pages as of earlier versions
 * @param absent folders of pages or files that the configuration names and that are not here
 * @param madeAnchors whether code of the site or a plugin makes anchors
 * @param frontMatter what the generator makes of front matter
 */
public record SiteLayout(
        Path root,
        KeyValues settings,
        String basePath,
        String host,
        List<Mount> pages,
        List<Mount> files,
        Map<String, Path> aliases,
        Map<String, Path> known,
        Router router,
        boolean movedByFrontMatter,
        boolean eitherSlash,
        boolean assetFolders,
        boolean part,
        boolean needsFrontMatter,
        HeadingIds headingIds,
        List<String> posts,
        Set<String> locales,
        List<String> generated,
        List<String> redirects,
        boolean built,
        boolean homeFromSource,
        List<String> pageTemplates,
        List<String> copies,
        List<String> absent,
        boolean madeAnchors,
        FrontMatterConventions frontMatter) {

    /** Starts a layout. */
    static Builder of(Path root, KeyValues settings) {
        return new Builder(root, settings);
    }

    /**
     * The innermost folder that holds the root and all folders of pages and files, as far as they
     * are inside a boundary around the root.
     */
    public Path reach(Path boundary) {
        Path reach = root;
        for (Path folder : mounted().filter(each -> each.startsWith(boundary)).toList()) {
            while (!folder.startsWith(reach)) {
                reach = reach.getParent();
            }
        }
        return reach;
    }

    private Stream<Path> mounted() {
        return Stream.concat(pages.stream(), files.stream()).map(Mount::folder);
    }

    /** Collects a layout. */
    static final class Builder {
        private final Path root;
        private final KeyValues settings;
        private String basePath = "";
        private String host = "";
        private final List<Mount> pages = new ArrayList<>();
        private final List<Mount> files = new ArrayList<>();
        private final Map<String, Path> aliases = new LinkedHashMap<>();
        private final Map<String, Path> known = new LinkedHashMap<>();
        private Router router = (mount, path, head) -> List.of();
        private boolean movedByFrontMatter;
        private boolean eitherSlash;
        private boolean assetFolders;
        private boolean part;
        private boolean needsFrontMatter;
        private HeadingIds headingIds = HeadingIds.GITHUB;
        private List<String> posts = List.of();
        private Set<String> locales = Set.of();
        private final List<String> generated = new ArrayList<>();
        private final List<String> redirects = new ArrayList<>();
        private boolean built = true;
        private boolean homeFromSource;
        private List<String> pageTemplates = List.of();
        private List<String> copies = List.of();
        private final List<String> absent = new ArrayList<>();
        private boolean madeAnchors;
        private FrontMatterConventions frontMatter = FrontMatterConventions.builder().build();

        private Builder(Path root, KeyValues settings) {
            this.root = root;
            this.settings = settings;
        }

        /** Where the site is served, as an absolute URL or a path. */
        Builder servedAt(String url) {
            if (!UrlPaths.hostOf(url).isEmpty()) {
                host = UrlPaths.hostOf(url);
            }
            basePath = UrlPaths.pathOf(url);
            return this;
        }

        Builder host(String url) {
            host = UrlPaths.hostOf(url);
            return this;
        }

        Builder pages(Path folder, String url) {
            pages.add(new Mount(folder.normalize(), UrlPaths.trim(url)));
            return this;
        }

        /** A page that the configuration makes. */
        Builder page(String url, Path file) {
            known.put(UrlPaths.key(url), file);
            return this;
        }

        Builder files(Path folder, String url) {
            files.add(new Mount(folder.normalize(), UrlPaths.trim(url)));
            return this;
        }

        Builder alias(String prefix, Path folder) {
            aliases.put(prefix, folder.normalize());
            return this;
        }

        Builder routed(Router by) {
            router = by;
            return this;
        }

        /** Front matter can move a page. */
        Builder movedByFrontMatter() {
            movedByFrontMatter = true;
            return this;
        }

        /** The host decides whether the address of a page ends with a slash. */
        Builder eitherSlash() {
            eitherSlash = true;
            return this;
        }

        /** A folder of a post's name holds its images. */
        Builder assetFolders() {
            assetFolders = true;
            return this;
        }

        /** The site is built as a part of another. */
        Builder part() {
            part = true;
            return this;
        }

        /** Only files with front matter become pages. */
        Builder needsFrontMatter() {
            needsFrontMatter = true;
            return this;
        }

        Builder headingIds(HeadingIds ids) {
            headingIds = ids;
            return this;
        }

        Builder posts(List<String> globs) {
            posts = globs;
            return this;
        }

        Builder locales(Set<String> names) {
            locales = names;
            return this;
        }

        Builder generated(String... patterns) {
            generated.addAll(List.of(patterns));
            return this;
        }

        Builder redirects(List<String> paths) {
            redirects.addAll(paths);
            return this;
        }

        /** No generator builds the site: a host shows its files as they are. */
        Builder notBuilt() {
            built = false;
            return this;
        }

        /** The first page has a source. */
        Builder homeFromSource() {
            homeFromSource = true;
            return this;
        }

        /** Files that new pages are made from, as globs below the root. */
        Builder pageTemplates(String... globs) {
            pageTemplates = List.of(globs);
            return this;
        }

        /** Copies of pages as of earlier versions, as globs below the root. */
        Builder copies(String... globs) {
            copies = List.of(globs);
            return this;
        }

        /** Code of the site or a plugin makes anchors beside those of headings. */
        Builder madeAnchors() {
            madeAnchors = true;
            return this;
        }

        /** A folder that the configuration names and that is not here. */
        Builder absent(String folder) {
            absent.add(folder);
            return this;
        }

        Builder frontMatter(FrontMatterConventions.Builder conventions) {
            frontMatter = conventions.build();
            return this;
        }

        SiteLayout build() {
            return new SiteLayout(
                    root,
                    settings,
                    basePath,
                    host,
                    List.copyOf(pages),
                    List.copyOf(files),
                    Map.copyOf(aliases),
                    Map.copyOf(known),
                    router,
                    movedByFrontMatter,
                    eitherSlash,
                    assetFolders,
                    part,
                    needsFrontMatter,
                    headingIds,
                    List.copyOf(posts),
                    Set.copyOf(locales),
                    List.copyOf(generated),
                    List.copyOf(redirects),
                    built,
                    homeFromSource,
                    pageTemplates,
                    copies,
                    List.copyOf(absent),
                    madeAnchors,
                    frontMatter);
        }
    }
}
