package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out why a target can't be checked against the sources of a site. */
final class UncheckableTargets {

    /** URLs that most builds generate, and API documentation, which another build generates. */
    private static final Pattern GENERATED =
            Pattern.compile(
                    "(.*/)?((feed|rss|atom|sitemap[\\w-]*)(\\.(xml|json|txt|rss|atom))?|index\\.(xml|json|rss)|[\\w-]+\\.(rss|atom)|(blog|posts|articles|news)\\.(xml|json)"
                            + "|robots\\.txt|llms(-full)?\\.txt|(tags?|categor(y|ies))(/.*)?"
                            + "|(apidocs|javadocs?|api-docs|jsdoc|typedoc|godoc|rustdoc)(/.*)?"
                            + "|(_next|_astro|pagefind)(/.*)?)");

    /** Pages that GitHub and its like show beside the files of a repository. */
    private static final Pattern HOSTED =
            Pattern.compile(
                    "/?(\\.\\./){2,}(issues|pulls?|wiki|releases|actions|discussions|commits?|compare|blob|files|raw"
                            + "|graphs|projects|security|milestones?|labels|tags|branches|workflows)(/.*)?");

    private static final Pattern VERSION =
            Pattern.compile("((?:[^/]+/)*?v?\\d+(?:\\.\\d+)+(?:\\.x)?)/.*");

    private static final Pattern ALIAS = Pattern.compile("@[\\w-]+/.*");

    private static final Pattern WORD = Pattern.compile("[\\w-]++");

    private static final Pattern SNIPPETS =
            Pattern.compile("[/\\\\](?:snippets|includes|partials|shared)[/\\\\]");

    /** Folders that a repository has for no other purpose, whatever tool reads them. */
    private static final Pattern INCLUDED =
            Pattern.compile("(?:.*[/\\\\])?_(?:includes?|partials?|snippets?)[/\\\\].*");

    private static final Pattern PARTIAL = Pattern.compile("(.*[/\\\\])?_.*");

    /** The address of a post, by its year. */
    private static final Pattern POST = Pattern.compile("(19|20)\\d\\d/[^.]+");

    private final SiteLayout layout;
    private final PageIndex pages;
    private final CaseExactFiles files;
    private final FilesByName names;
    private final List<Pattern> generated;
    private final IgnoredSources ignored;

    UncheckableTargets(
            SiteLayout layout,
            PageIndex pages,
            CaseExactFiles files,
            FilesByName names,
            IgnoredSources ignored) {
        this.files = files;
        this.names = names;
        this.layout = layout;
        this.pages = pages;
        this.generated = layout.generated().stream().map(Pattern::compile).toList();
        this.ignored = ignored;
    }

    /** Whether a build or a host makes one of the URLs. */
    Optional<Lookup> generated(Document from, TargetCandidates places) {
        boolean built = layout.built() || isOfUnknownGenerator(from);
        for (String url : places.urls()) {
            if (layout.redirects().stream().anyMatch(redirect -> Redirects.fits(redirect, url))) {
                return Optional.of(new Lookup.Unknown("/" + url + " is redirected"));
            }
            if (layout.built() && isOfOtherVersion(url)) {
                return Optional.of(
                        new Lookup.Unknown(
                                "/" + url + " belongs to a version that is not in this checkout"));
            }
            if (layout.parameterized().stream().anyMatch(path -> isMade(path, url))) {
                return Optional.of(
                        new Lookup.Unknown("/" + url + " is made by a page with a parameter"));
            }
            if (built && GENERATED.matcher(url).matches()
                    || generated.stream().anyMatch(pattern -> pattern.matcher(url).matches())) {
                return Optional.of(new Lookup.Unknown("/" + url + " is made by the build"));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a URL is below a path where code makes pages, and no page is known to have a source.
     */
    private boolean isMade(String path, String url) {
        return url.startsWith(path + "/")
                && pages.keys().stream().noneMatch(key -> key.startsWith(path + "/"));
    }

    /** Whether a URL is below the folder of a version that this checkout has nothing of. */
    private boolean isOfOtherVersion(String url) {
        Matcher version = VERSION.matcher(url);
        if (!version.matches()) {
            return false;
        }
        String folder = version.group(1) + "/";
        return pages.keys().stream().noneMatch(key -> key.startsWith(folder))
                && layout.files().stream()
                        .flatMap(
                                mount ->
                                        UrlPaths.below(mount.url(), version.group(1)).stream()
                                                .filter(
                                                        rest ->
                                                                files.folder(mount.folder(), rest)
                                                                        .isPresent()))
                        .findAny()
                        .isEmpty();
    }

    /**
     * Whether a document is made for a generator, which is none of those that are known: a host
     * such as GitHub needs neither front matter nor components.
     */
    boolean isOfUnknownGenerator(Document from) {
        return isOfUnknownGenerator(layout, from);
    }

    static boolean isOfUnknownGenerator(SiteLayout layout, Document from) {
        return !layout.built()
                && (from.frontMatter().isPresent()
                        || from.path().getFileName().toString().endsWith(".mdx")
                        || isIncluded(layout, from.path()));
    }

    private static boolean isIncluded(SiteLayout layout, Path file) {
        return INCLUDED.matcher(layout.root().relativize(file).toString()).matches();
    }

    /** Why a target that was not found need not be missing; empty if it is missing. */
    Optional<Lookup> reason(Document from, LinkTarget.Local target, TargetCandidates places) {
        if (!layout.built() && HOSTED.matcher(target.path()).matches()) {
            return Optional.of(new Lookup.Unknown("a page of the repository's host"));
        }
        if (target.fromRoot()
                && PagePath.of(target.path()).extension().isEmpty()
                && isOfUnknownGenerator(from)) {
            List<String> meant = names.mistyped(UrlPaths.trim(target.path()));
            return Optional.of(
                    meant.isEmpty()
                            ? new Lookup.Unknown("a page of a generator that is not known")
                            : missing(target.path(), meant));
        }
        if (mayBeRouted(from, target)) {
            return Optional.of(
                    new Lookup.Unknown("a name that a generator which is not known may find"));
        }
        if (layout.built() && isAlias(target.path())) {
            return Optional.of(new Lookup.Unknown("an alias that the build resolves"));
        }
        // a host without generator shows what Git has
        if ((layout.built() || isOfUnknownGenerator(from))
                && ignored.contain(from.path(), places)) {
            return Optional.of(new Lookup.Unknown("made by the build, as Git ignores its source"));
        }
        if (target.path().contains("{")) {
            return Optional.of(new Lookup.Unknown("template expression: " + target.raw()));
        }
        if (layout.readsLinks() && WORD.matcher(target.path()).matches()) {
            return Optional.of(new Lookup.Unknown("a word that the site's own template reads"));
        }
        if (!target.fromRoot() && isPartial(from.path())) {
            return Optional.of(
                    new Lookup.Unknown(
                            "relative to the pages that include " + from.path().getFileName()));
        }
        boolean leaves =
                target.fromRoot() && isOutside(target.path())
                        || pages.mount(from.path()).stream()
                                .anyMatch(mount -> leaves(mount, from.path(), target.path()));
        return layout.part() && leaves
                ? Optional.of(new Lookup.Unknown("outside of this part of a site"))
                : Optional.empty();
    }

    private static Lookup missing(String path, List<String> meant) {
        String end = path.endsWith("/") ? "/" : "";
        return new Lookup.Missing(
                "no such page: " + path,
                () -> new Lookup.Near(meant.stream().map(each -> "/" + each + end).toList()));
    }

    /**
     * Whether a file or folder of the name exists elsewhere, from where the code of a site may take
     * it: a host leads only to files by their paths, and needs neither front matter nor the address
     * of a post.
     */
    private boolean mayBeRouted(Document from, LinkTarget.Local target) {
        String path = UrlPaths.trim(target.path());
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean isPost = target.fromRoot() && POST.matcher(path).matches();
        return !layout.built()
                && !name.isEmpty()
                && (isPost || isOfUnknownGenerator(from))
                && names.has(name);
    }

    /** Whether a path from the root is not below the one that the site is served under. */
    private boolean isOutside(String path) {
        String base = layout.basePath();
        return base.isEmpty() || UrlPaths.below(base, UrlPaths.trim(path)).isEmpty();
    }

    /** A prefix such as {@code @snippets/} that the configuration computes. */
    private boolean isAlias(String path) {
        return ALIAS.matcher(path).matches()
                && layout.aliases().keySet().stream()
                        .noneMatch(prefix -> UrlPaths.below(prefix, path).isPresent());
    }

    /** Whether the headings of a file need not be all that are on the pages with it. */
    boolean isShownElsewhere(Path file) {
        return isIncluded(layout, file) || layout.built() && isPartial(file);
    }

    /** Whether a file is not a page but may be included in pages. */
    private boolean isPartial(Path file) {
        if (!layout.built()) {
            return isIncluded(layout, file);
        }
        boolean page = pages.url(file, KeyValues.NONE).isPresent();
        boolean marked = PARTIAL.matcher(layout.root().relativize(file).toString()).matches();
        boolean excluded =
                pages.mount(file).isPresent() && SNIPPETS.matcher(file.toString()).find();
        return !page && (marked || excluded);
    }

    private static boolean leaves(Mount mount, Path from, String path) {
        Path folder = from.getParent();
        for (String name : path.split("/")) {
            folder = name.equals("..") ? folder.getParent() : folder;
            if (folder == null || !folder.startsWith(mount.folder())) {
                return true;
            }
        }
        return false;
    }
}
