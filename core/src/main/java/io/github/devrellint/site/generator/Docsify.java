package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptObjectReader;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Docsify, see https://docsify.js.org: a page of HTML that shows Markdown as it is. Links lead from
 * the root unless {@code relativePath} is on; {@code _sidebar.md} and its like stand on each page.
 */
final class Docsify implements Generator {

    private static final String PAGE = "index.html";
    private static final Pattern SCRIPT = Pattern.compile("\\$docsify\\b|docsify(?:\\.min)?\\.js");
    private static final Pattern LITERAL = Pattern.compile("[\\w./-]++");
    private static final Set<String> INDEXES = Set.of("README");
    private static final Set<String> PARTS = Set.of("_404", "_footer", "_navbar", "_sidebar");

    @Override
    public String name() {
        return "docsify";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return SCRIPT.matcher(files.text(folder, PAGE).orElse("")).find();
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        Path root = site.root();
        KeyValues settings = settings(site.files().text(root, PAGE).orElse(""));
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .pages(root, "")
                        .files(root, "")
                        .eitherSlash()
                        .linksFromContent()
                        .routed((mount, path, head) -> urls(path))
                        .headingIds(HeadingIds.DOCSIFY)
                        .posts(List.of("{posts,_posts,blog}/**"))
                        .frontMatter(FrontMatterConventions.builder().titleFromHeading());
        settings.everywhere()
                .map(each -> each.at("alias"))
                .flatMap(alias -> alias.keys().stream())
                .forEach(pattern -> alias(pattern, layout));
        return layout.build();
    }

    /** The object that the script of the page assigns. */
    private static KeyValues settings(String page) {
        int start = page.indexOf("$docsify");
        int end = start < 0 ? -1 : page.indexOf("</script>", start);
        return end < 0
                ? KeyValues.NONE
                : ScriptObjectReader.parse("window." + page.substring(start, end));
    }

    /** What an alias matches is a pattern: its first or last literal part says enough. */
    private static void alias(String pattern, SiteLayoutBuilder layout) {
        List<String> parts =
                List.of(pattern.split("\\(?(?:\\.[*+]\\??|\\\\[wd][*+]?|\\[[^]]*\\][*+]?)\\)?"));
        String first = parts.isEmpty() ? "" : parts.get(0);
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        if (UrlPaths.trim(first).length() > 1 && LITERAL.matcher(first).matches()) {
            String from = UrlPaths.trim(first);
            layout.generated(Pattern.quote(from) + (first.equals(pattern) ? "(\\.md)?" : "(/.*)?"));
        } else if (UrlPaths.trim(last).length() > 1 && LITERAL.matcher(last).matches()) {
            layout.generated("(.*/)?" + Pattern.quote(UrlPaths.trim(last)) + "(\\.md)?");
        }
    }

    private static List<String> urls(PagePath path) {
        boolean hidden = path.stem().startsWith("_") && !PARTS.contains(path.stem());
        if (!path.isMarkdown() || hidden || path.folder().startsWith("_")) {
            return List.of();
        }
        String place = "/" + UrlPaths.trim(path.place(INDEXES));
        return INDEXES.contains(path.stem()) ? List.of(place + "/") : List.of(place);
    }
}
