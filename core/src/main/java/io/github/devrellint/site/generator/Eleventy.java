package io.github.devrellint.site.generator;

import io.github.devrellint.base.SlashPath;
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
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eleventy: input folder, passthrough copies, path prefix, literal permalinks. The configuration is
 * a script; what it computes is not known.
 */
public final class Eleventy implements Generator {

    private static final List<String> STEMS = List.of("eleventy.config", ".eleventy");
    private static final Set<String> INDEXES = Set.of("index");
    private static final Set<String> TEMPLATES =
            Set.of("njk", "liquid", "hbs", "webc", "11ty", "pug", "ejs");
    private static final Set<String> SCRIPTS = Set.of("js", "cjs", "mjs", "ts", "mts");
    private static final Pattern COPY =
            Pattern.compile(
                    "addPassthroughCopy\\(\\s*\\{?\\s*[\"']([^\"'\\n]+)[\"'](?:\\s*:\\s*[\"']([^\"'\\n]*)[\"'])?");

    /** The folders of layouts, includes, global data and output as they are usually named. */
    private static final Pattern NO_PAGES =
            Pattern.compile("(?:^|/)_(?:includes|layouts|data|site|components|11ty)(?:/|$)");

    @Override
    public String name() {
        return "eleventy";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return STEMS.stream().anyMatch(stem -> ScriptFiles.has(files, folder, stem));
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        String script =
                STEMS.stream()
                        .map(stem -> ScriptFiles.text(files, root, stem))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        KeyValues settings = ScriptObjectReader.parse(script);
        Path input = EleventyInput.of(files, root, script, settings);
        var data = new EleventyData(files, input);
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.anywhere("pathPrefix", ""))
                        .pages(input, "")
                        .files(input, "")
                        .movedByFrontMatter()
                        .headingIds(HeadingIds.ANY)
                        .routed((mount, path, head) -> urls(path, head, data))
                        .posts(
                                List.of(
                                        "{posts,blog,articles}/**",
                                        "*/{posts,blog,articles}/**",
                                        "*/*/{posts,blog}/**"))
                        .frontMatter(
                                FrontMatterConventions.builder()
                                        .dateFromFile()
                                        .addresses("permalink"))
                        .redirects(Redirects.read(site));
        boolean inOther =
                !settings.anywhere("pathPrefix", "/").equals("/")
                        && !script.contains("HtmlBasePlugin");
        if (inOther) {
            layout.part();
        }
        data.computed().forEach(layout::generated);
        if (script.contains("InputPathToUrl")) {
            layout.alias("", input); // links may name sources from the input folder
        }
        for (String folder : List.of("public", "static")) {
            files.folder(root, folder).ifPresent(found -> layout.files(found, ""));
        }
        Matcher copies = COPY.matcher(script);
        while (copies.find()) {
            copied(
                    files,
                    root,
                    input,
                    copies.group(1),
                    Optional.ofNullable(copies.group(2)),
                    layout);
        }
        return layout.build();
    }

    private static void copied(
            CaseExactFiles files,
            Path root,
            Path input,
            String from,
            Optional<String> to,
            SiteLayoutBuilder layout) {
        String plain = from.replaceFirst("/?\\*.*$", "");
        Optional<Path> folder = files.folder(root, plain).or(() -> files.file(root, plain));
        folder.ifPresent(
                found -> {
                    Path relative =
                            found.startsWith(input)
                                    ? input.relativize(found)
                                    : root.relativize(found);
                    layout.files(found, to.orElse(SlashPath.of(relative)));
                });
    }

    private static List<String> urls(PagePath path, KeyValues head, EleventyData data) {
        boolean script = SCRIPTS.contains(path.extension()) && path.stem().endsWith(".11ty");
        boolean page = script || path.isPage() || TEMPLATES.contains(path.extension());
        if (!page || NO_PAGES.matcher(path.folder()).find()) {
            return List.of();
        }
        PagePath named =
                script ? path.withStem(path.stem().substring(0, path.stem().length() - 5)) : path;
        PagePath undated =
                named.stem().equals(named.folderName()) // as an index
                        ? named.withStem("index")
                        : named.undated();
        Optional<String> permalink =
                head.has("permalink")
                        ? head.string("permalink").filter(url -> !url.contains("{"))
                        : data.permalink(path.folder(), undated);
        return List.of(permalink.orElse("/" + UrlPaths.trim(undated.place(INDEXES)) + "/"));
    }
}
