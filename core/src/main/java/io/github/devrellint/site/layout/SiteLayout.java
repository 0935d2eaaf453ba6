package io.github.devrellint.site.layout;

import io.github.devrellint.site.configuration.KeyValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the sources of a site become URLs, by its generator's configuration.
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
 * @param leftOut globs below the root, files among the pages that are none
 * @param absent folders of pages or files that the configuration names and that are not here
 * @param madeAnchors a pattern of the anchors that code of the site or a plugin may make; empty if
 *     there are none
 * @param readsLinks whether a template of the site decides what the word of a link means
 * @param linksByName whether a link may name a page as Hugo's {@code ref} does
 * @param linksFromContent whether a link to a source that begins with no dot may begin at the
 *     content folder or the root
 * @param linksWithoutEnding whether a plugin strips the ending of a source from links, so that it
 *     need not be that of the file
 * @param parameterized URL paths below which code makes pages, one for each value of a parameter
 * @param linksInLanguage whether a link from the root leads to the page in the language of its own
 *     page, if there is one
 * @param bundles whether files beside the source of a page are published below its address
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
        List<String> leftOut,
        List<String> absent,
        Pattern madeAnchors,
        boolean readsLinks,
        boolean linksByName,
        boolean linksFromContent,
        boolean linksWithoutEnding,
        List<String> parameterized,
        boolean linksInLanguage,
        boolean bundles,
        FrontMatterConventions frontMatter) {

    /** Starts a layout. */
    public static SiteLayoutBuilder of(Path root, KeyValues settings) {
        return new SiteLayoutBuilder(root, settings);
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
}
