package io.github.devrellint.site;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The front matter of pages as far as their URLs depend on it; each file is read once. */
final class Heads {

    private final Tree tree;
    private final Map<Path, Settings> heads = new ConcurrentHashMap<>();

    Heads(Tree tree) {
        this.tree = tree;
    }

    /** The front matter of a file; nothing where there is none or it can't be read. */
    Settings of(Path file) {
        return heads.computeIfAbsent(file, this::read);
    }

    /** The front matter of a document, read once. */
    static Settings of(Document document) {
        return document.analysis(Settings.class, Heads::head);
    }

    private static Settings head(Document document) {
        return document.frontMatter()
                .flatMap(
                        front ->
                                Settings.parse(
                                        extension(front.format()),
                                        document.source().text(front.content())))
                .orElse(Settings.NONE);
    }

    private static String extension(FrontMatter.Format format) {
        return switch (format) {
            case YAML -> "yaml";
            case TOML -> "toml";
            case JSON -> "json";
        };
    }

    private Settings read(Path file) {
        try {
            return parse(new String(tree.read(file), StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            return Settings.NONE;
        }
    }

    private static Settings parse(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        for (String fence : new String[] {"---", "+++"}) {
            int start = text.startsWith(fence) ? text.indexOf('\n') : -1;
            int end = start < 0 ? -1 : text.indexOf("\n" + fence, start);
            if (end >= 0) {
                String content = text.substring(start, end);
                return Settings.parse(fence.equals("---") ? "yaml" : "toml", content)
                        .orElse(Settings.NONE);
            }
        }
        return Settings.NONE;
    }
}
