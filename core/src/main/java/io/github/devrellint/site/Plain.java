package io.github.devrellint.site;

import java.nio.file.Path;
import java.util.List;

/** A repository without a generator, as its host shows it: links lead to files and folders. */
final class Plain implements Generator {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public boolean owns(Tree tree, Path folder) {
        return false;
    }

    @Override
    public Layout layout(Tree tree, Path root) {
        return Layout.of(root, Settings.NONE)
                .posts(
                        List.of(
                                "{_posts,posts,post,blog,articles}/**",
                                "**/{_posts,posts,post,blog,articles}/**",
                                "**/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*",
                                "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*"))
                .build();
    }
}
