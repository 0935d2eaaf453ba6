package io.github.devrellint.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * VitePress (and VuePress, whose folders are alike): source folder, public folder, base, rewrites.
 * The configuration is a script; what it computes is not known.
 */
final class VitePress implements Generator {

    private static final Set<String> INDEXES = Set.of("index", "README", "readme");

    @Override
    public String name() {
        return "vitepress";
    }

    @Override
    public boolean owns(Tree tree, Path folder) {
        return tree.folder(folder, ".vitepress").isPresent()
                || tree.folder(folder, ".vuepress").isPresent();
    }

    @Override
    public Layout layout(Tree tree, Path root) {
        Path own = root.resolve(tree.has(root, ".vitepress") ? ".vitepress" : ".vuepress");
        String script = Scripts.text(tree, own, "config") + Scripts.text(tree, own, "config/index");
        Settings settings = ScriptObjects.parse(script);
        String folder = settings.anywhere("srcDir", "");
        Path source = tree.folder(root, folder).orElse(root);
        boolean slugs = script.contains("slugify");
        Settings rewrites =
                settings.everywhere()
                        .map(each -> each.at("rewrites"))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(Settings.NONE);
        return Layout.of(root, settings)
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
                .redirects(Redirects.read(tree, root))
                .build();
    }

    private static List<String> urls(Settings rewrites, PagePath path) {
        if (!path.isMarkdown()) {
            return List.of();
        }
        String file = Urls.join(path.folder(), path.stem() + "." + path.extension());
        PagePath target = PagePath.of(rewrites.string(file, file));
        boolean index = INDEXES.contains(target.stem());
        return List.of("/" + Urls.trim(target.place(INDEXES)) + (index ? "/" : ".html"));
    }
}
