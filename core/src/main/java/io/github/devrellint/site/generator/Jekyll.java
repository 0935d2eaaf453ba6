package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jekyll 4: posts, drafts, pages, collections, permalinks and {@code redirect_from}, as
 * https://jekyllrb.com/docs/permalinks/ describes them.
 */
final class Jekyll implements Generator {

    private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-(.+)");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2}).*", Pattern.DOTALL);
    private static final String[] CONFIGURATION = {"_config.yml", "_config.yaml", "_config.toml"};

    private static final Set<String> NO_LAYOUT = Set.of("none", "nil", "null", "false", "");
    private static final List<String> AUTHORS =
            List.of("authors.yml", "authors.yaml", "authors.json", "authors.toml");

    @Override
    public String name() {
        return "jekyll";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return Stream.of(CONFIGURATION).anyMatch(name -> files.has(folder, name));
    }

    @Override
    public boolean resembles(CaseExactFiles files, Path folder) {
        return files.folder(folder, "_posts").isPresent();
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = site.config(CONFIGURATION);
        Path source = files.folder(root, settings.string("source", "")).orElse(root);
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("baseurl", ""))
                        .host(settings.string("url", ""))
                        .pages(source, "")
                        .files(source, "")
                        .routed((mount, path, head) -> urls(settings, path, head))
                        .movedByFrontMatter()
                        .needsFrontMatter()
                        .headingIds(headingIds(settings))
                        .posts(List.of("{_posts,_drafts}/**", "**/{_posts,_drafts}/**"))
                        .frontMatter(frontMatter(files, root, settings))
                        .redirects(Redirects.read(site))
                        .generated("assets/(css|js)/.*", "(.*/)?page:?[0-9]+", "assets/main\\.css");
        for (String theme : files.names(root)) {
            if (theme.equals("_theme") || theme.equals("theme")) {
                layout.files(root.resolve(theme), "");
            }
        }
        return layout.build();
    }

    private static FrontMatterConventions.Builder frontMatter(
            CaseExactFiles files, Path root, KeyValues settings) {
        Set<String> preset =
                settings.list("defaults").stream()
                        .flatMap(scope -> scope.at("values").keys().stream())
                        .collect(Collectors.toSet());
        var conventions =
                FrontMatterConventions.builder()
                        .required()
                        .splitsAtSpaces()
                        .futurePublished(settings.flag("future", false))
                        .zone(settings.string("timezone"))
                        .presetKeys(preset)
                        .addresses("permalink", "redirect_from")
                        .slugPerDay()
                        .authorKeys("author", "authors")
                        .authors(page -> authors(files, root, settings));
        String name = settings.string("layouts_dir", "_layouts");
        boolean themed = settings.has("theme") || settings.has("remote_theme");
        return files.folder(root, name)
                .filter(folder -> !themed)
                .map(folder -> conventions.names(layouts(files, folder, name)))
                .orElse(conventions);
    }

    private static DefinedNames layouts(CaseExactFiles files, Path folder, String name) {
        Supplier<Set<String>> stems =
                () ->
                        files.walk(folder).stream()
                                .map(file -> PagePath.of(folder.relativize(file).toString()))
                                .map(path -> UrlPaths.join(path.folder(), path.stem()))
                                .collect(Collectors.toSet());
        return new DefinedNames(
                "layout",
                false,
                (page, layout) -> NO_LAYOUT.contains(layout) || isThere(files, folder, layout),
                stems,
                "no layout \"%s\" in " + name);
    }

    /** A layout is named without its extension. */
    private static boolean isThere(CaseExactFiles files, Path folder, String layout) {
        PagePath wanted = PagePath.of(layout + ".html");
        return files.folder(folder, wanted.folder()).stream()
                .flatMap(place -> files.names(place).stream())
                .anyMatch(name -> PagePath.of(name).stem().equals(wanted.stem()));
    }

    private static Optional<AuthorFile> authors(
            CaseExactFiles files, Path root, KeyValues settings) {
        String data = settings.string("data_dir", "_data");
        return AUTHORS.stream()
                .map(name -> data + "/" + name)
                .flatMap(
                        name ->
                                files.file(root, name).stream()
                                        .map(file -> new AuthorFile(file, name, "", false)))
                .findFirst();
    }

    private static HeadingIds headingIds(KeyValues settings) {
        boolean kramdown = settings.string("markdown", "kramdown").equalsIgnoreCase("kramdown");
        boolean gfm = settings.at("kramdown").string("input", "GFM").equalsIgnoreCase("GFM");
        return kramdown && !gfm ? HeadingIds.KRAMDOWN : HeadingIds.KRAMDOWN_GFM;
    }

    private static List<String> urls(KeyValues settings, PagePath path, KeyValues head) {
        List<String> folders = List.of(path.folder().split("/"));
        if (!path.isPage() || excluded(settings, path)) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        int posts = Math.max(folders.indexOf("_posts"), folders.indexOf("_drafts"));
        String first = folders.get(0);
        String type = posts >= 0 ? "posts" : first.startsWith("_") ? first.substring(1) : "pages";
        boolean collection =
                settings.at("collections").has(type)
                        || settings.strings("collections").contains(type);
        if (posts < 0 && first.startsWith("_") && !collection) {
            return List.of(); // includes, layouts, data
        }
        String permalink =
                head.string("permalink").or(() -> configured(settings, path, type)).orElse("");
        if (type.equals("pages")) {
            urls.add(
                    permalink.isEmpty() || permalink.contains("{")
                            ? page(settings, path)
                            : expand(permalink, path, head, "", List.of()));
        } else if (type.equals("posts")) {
            String style = permalink.isEmpty() ? settings.string("permalink", "date") : permalink;
            urls.add(expand(style(style), path, head, type, folders.subList(0, posts)));
        } else {
            urls.add(
                    expand(
                            permalink.isEmpty()
                                    ? "/:collection/:path:output_ext"
                                    : style(permalink),
                            path,
                            head,
                            type,
                            List.of()));
        }
        urls.addAll(head.strings("redirect_from"));
        return urls;
    }

    private static Optional<String> configured(KeyValues settings, PagePath path, String type) {
        Optional<String> best = settings.at("collections", type).string("permalink");
        for (KeyValues entry : settings.list("defaults")) {
            KeyValues scope = entry.at("scope");
            String below = UrlPaths.trim(scope.string("path", ""));
            boolean fits =
                    UrlPaths.below(below, UrlPaths.join(path.folder(), path.stem())).isPresent()
                            && scope.string("type", type).equals(type);
            if (fits && entry.at("values").has("permalink")) {
                best = entry.at("values").string("permalink");
            }
        }
        return best;
    }

    private static boolean excluded(KeyValues settings, PagePath path) {
        String name = UrlPaths.join(path.folder(), path.stem() + "." + path.extension());
        return settings.strings("exclude").stream()
                .anyMatch(entry -> UrlPaths.below(UrlPaths.trim(entry), name).isPresent());
    }

    private static String page(KeyValues settings, PagePath path) {
        String style = settings.string("permalink", "date");
        boolean pretty = style.equals("pretty") || style.endsWith("/");
        if (path.stem().equals("index")
                || path.stem().equalsIgnoreCase("readme") && path.isMarkdown()) {
            return path.folder() + "/"; // GitHub PageIndex serves README.md as index
        }
        return UrlPaths.join(path.folder(), path.stem()) + (pretty ? "/" : ".html");
    }

    private static String style(String permalink) {
        return switch (permalink) {
            case "date" -> "/:categories/:year/:month/:day/:title:output_ext";
            case "pretty" -> "/:categories/:year/:month/:day/:title/";
            case "ordinal" -> "/:categories/:year/:y_day/:title:output_ext";
            case "weekdate" -> "/:categories/:year/W:week/:short_day/:title:output_ext";
            case "none" -> "/:categories/:title:output_ext";
            default -> permalink;
        };
    }

    private static String expand(
            String permalink, PagePath path, KeyValues head, String type, List<String> above) {
        Matcher dated = DATED.matcher(path.stem());
        boolean hasDate = dated.matches();
        Matcher date = DATE.matcher(head.string("date", hasDate ? path.stem() : ""));
        boolean known = date.matches();
        String year = known ? date.group(1) : "";
        String month = known ? two(date.group(2)) : "";
        String day = known ? two(date.group(3)) : "";
        String name = hasDate ? dated.group(4) : path.stem();
        String slug = slug(head.string("slug", name));
        String below =
                path.folder().contains("/")
                        ? path.folder().substring(path.folder().indexOf('/') + 1)
                        : "";
        List<String> categories = new ArrayList<>(above);
        categories.addAll(words(head, "categories"));
        categories.addAll(words(head, "category"));
        String folder =
                String.join(
                        "/",
                        categories.stream()
                                .distinct()
                                .map(c -> slug(c).toLowerCase(Locale.ROOT))
                                .toList());
        String[][] values = {
            {":short_year", year.length() == 4 ? year.substring(2) : ""},
            {":slugified_categories", folder},
            {":categories", folder},
            {":collection", type},
            {":output_ext", ".html"},
            {":i_month", month.replaceFirst("^0", "")},
            {":i_day", day.replaceFirst("^0", "")},
            {":basename", name},
            {":year", year},
            {":month", month},
            {":title", slug},
            {":slug", slug.toLowerCase(Locale.ROOT)},
            {":path", UrlPaths.join(below, path.stem())},
            {":name", slug(path.stem()).toLowerCase(Locale.ROOT)},
            {":day", day},
        };
        String url = permalink;
        for (String[] value : values) {
            url = url.replace(value[0], value[1]);
        }
        return url;
    }

    private static List<String> words(KeyValues head, String key) {
        List<String> texts = head.strings(key);
        return texts.size() == 1 ? List.of(texts.get(0).strip().split("[\\s,]+")) : texts;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Jekyll's "pretty" mode of slugify, in the letter case of the file. */
    private static String slug(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}._~!$&'()+,;=@]+", "-").replaceAll("^-|-$", "");
    }
}
