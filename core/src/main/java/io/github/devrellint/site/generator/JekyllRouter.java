package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Router;
import io.github.devrellint.site.layout.UrlPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Jekyll's pages appear: by permalink, style, collection and {@code redirect_from}, see
 * https://jekyllrb.com/docs/permalinks/.
 */
final class JekyllRouter implements Router {

    private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-(.+)");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2}).*", Pattern.DOTALL);

    /** What a collection may consist of beside pages: any text with front matter. */
    private static final Set<String> TEXTS = Set.of("csv", "json", "txt", "xml");

    private final KeyValues settings;

    JekyllRouter(KeyValues settings) {
        this.settings = settings;
    }

    @Override
    public List<String> urls(Mount mount, PagePath path, KeyValues head) {
        List<String> folders = List.of(path.folder().split("/"));
        if (!path.isPage() && !TEXTS.contains(path.extension()) || excluded(path)) {
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
        if (!path.isPage() && !collection) {
            return List.of(); // copied to where it lies
        }
        String permalink = head.string("permalink").or(() -> configured(path, type)).orElse("");
        if (type.equals("pages")) {
            urls.add(
                    permalink.isEmpty() || permalink.contains("{")
                            ? page(path)
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

    private Optional<String> configured(PagePath path, String type) {
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

    private boolean excluded(PagePath path) {
        String name = UrlPaths.join(path.folder(), path.stem() + "." + path.extension());
        return settings.strings("exclude").stream()
                .anyMatch(entry -> UrlPaths.below(UrlPaths.trim(entry), name).isPresent());
    }

    private String page(PagePath path) {
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
            {":output_ext", path.isPage() ? ".html" : "." + path.extension()},
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
