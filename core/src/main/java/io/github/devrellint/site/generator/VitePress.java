package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptFiles;
import io.github.devrellint.site.configuration.ScriptObjectReader;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * VitePress (and VuePress, whose folders are alike): source folder, public folder, base, rewrites.
 * The configuration is a script; what it computes is not known.
 */
public final class VitePress implements Generator {

    private static final Set<String> INDEXES = Set.of("index", "README", "readme");

    @Override
    public String name() {
        return "vitepress";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.folder(folder, ".vitepress").isPresent()
                || files.folder(folder, ".vuepress").isPresent();
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        Path own = root.resolve(files.has(root, ".vitepress") ? ".vitepress" : ".vuepress");
        String script =
                ScriptFiles.text(files, own, "config")
                        + ScriptFiles.text(files, own, "config/index");
        KeyValues settings = ScriptObjectReader.parse(script);
        // a plug-in for offline use has a source folder as well: that of its script
        String folder =
                settings.everywhere()
                        .flatMap(each -> each.string("srcDir").stream())
                        .filter(each -> !UrlPaths.trim(each).startsWith(".vitepress"))
                        .findFirst()
                        .orElse("");
        Path source = files.folder(root, folder).orElse(root);
        boolean slugs = script.contains("slugify");
        var rewrites = new VitePressRewrites(script);
        return SiteLayout.of(root, settings)
                .servedAt(
                        settings.everywhere()
                                .flatMap(each -> each.string("base").stream())
                                .filter(base -> base.startsWith("/"))
                                .findFirst()
                                .orElse(""))
                .pages(source, "")
                .files(source.resolve("public"), "")
                .files(own.resolve("public"), "")
                .routed((mount, path, head) -> urls(rewrites, path))
                .headingIds(slugs ? HeadingIds.ANY : HeadingIds.VITEPRESS)
                .posts(
                        List.of(
                                "**/{blog,blogs,posts,articles}/**",
                                "{blog,blogs,posts,articles}/**"))
                .homeFromSource()
                .frontMatter(FrontMatterConventions.builder().titleFromHeading())
                .redirects(Redirects.read(site))
                .build();
    }

    private static List<String> urls(VitePressRewrites rewrites, PagePath path) {
        if (!path.isMarkdown()) {
            return List.of();
        }
        String file = UrlPaths.join(path.folder(), path.stem() + "." + path.extension());
        PagePath target = PagePath.of(rewrites.of(file));
        String place = "/" + UrlPaths.trim(target.place(INDEXES));
        if (!INDEXES.contains(target.stem())) {
            return List.of(place + ".html");
        }
        String index = "/" + UrlPaths.join(place, "index");
        return List.of(place + "/", index, index + ".html");
    }
}
