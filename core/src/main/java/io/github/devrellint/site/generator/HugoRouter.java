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
 * Where Hugo's pages appear: by their path, {@code url}, {@code slug}, {@code aliases}, the
 * language and the configured permalinks, see https://gohugo.io/content-management/urls/.
 */
final class HugoRouter implements Router {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*", Pattern.DOTALL);
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[-_]?(.*)");

    private final KeyValues settings;
    private final Set<String> languages;

    HugoRouter(KeyValues settings, Set<String> languages) {
        this.settings = settings;
        this.languages = languages;
    }

    @Override
    public List<String> urls(Mount mount, PagePath source, KeyValues head) {
        if (!source.isPage()) {
            return List.of();
        }
        PagePath path = source;
        String language = "";
        int dot = path.stem().lastIndexOf('.');
        if (dot > 0 && languages.contains(path.stem().substring(dot + 1))) {
            language = path.stem().substring(dot + 1);
            path = path.withStem(path.stem().substring(0, dot));
        }
        boolean standard =
                language.equals(settings.string("defaultContentLanguage", "en"))
                        && !settings.flag("defaultContentLanguageInSubdir", false);
        String prefix = standard ? "" : language;
        boolean index = path.stem().equals("index") || path.stem().equals("_index");
        String place = index ? path.folder() : UrlPaths.join(path.folder(), path.stem());
        List<String> urls = new ArrayList<>();
        Optional<String> url = head.string("url");
        Optional<String> pattern = permalink(path, mount);
        if (url.isPresent()) {
            urls.add(UrlPaths.join(prefix, url.get()) + (url.get().endsWith(".html") ? "" : "/"));
        } else if (pattern.isPresent() && !path.stem().equals("_index")) {
            urls.add(UrlPaths.join(prefix, expand(pattern.get(), path, place, head)) + "/");
        } else if (head.has("slug") && !path.stem().equals("_index")) {
            String folder = index ? path.parentFolder() : path.folder();
            urls.add(
                    UrlPaths.join(
                                    prefix,
                                    mount.url(),
                                    urlize(folder),
                                    urlize(head.string("slug", "")))
                            + "/");
        } else {
            urls.add(UrlPaths.join(prefix, mount.url(), urlize(place)) + "/");
        }
        String above = index ? path.parentFolder() : path.folder();
        List<String> aliases = new ArrayList<>(head.strings("aliases"));
        // of sites whose host redirects, as their own template says
        head.list("redirects").forEach(each -> each.string("from").ifPresent(aliases::add));
        for (String alias : aliases) {
            urls.add(
                    alias.startsWith("/")
                            ? alias
                            : UrlPaths.resolve(UrlPaths.join(mount.url(), above) + "/", alias));
        }
        return urls;
    }

    private Optional<String> permalink(PagePath path, Mount mount) {
        String section = UrlPaths.join(mount.url(), path.folder()).split("/")[0];
        KeyValues permalinks = settings.at("permalinks");
        return permalinks.at("page").string(section).or(() -> permalinks.string(section));
    }

    private static String expand(String pattern, PagePath path, String place, KeyValues head) {
        String stem = place.substring(place.lastIndexOf('/') + 1);
        Matcher dated = DATED.matcher(stem);
        String name = dated.matches() && !dated.group(2).isEmpty() ? dated.group(2) : stem;
        Matcher date = DATE.matcher(head.string("date", stem));
        boolean known = date.matches();
        String title =
                urlize(head.string("title", name)).replaceAll("[^\\p{L}\\p{M}\\p{N}._/-]", "");
        String slug = head.string("slug").map(HugoRouter::urlize).orElse(title);
        String folder = place.contains("/") ? place.substring(0, place.lastIndexOf('/')) : "";
        String[][] values = {
            {
                ":slugorcontentbasename",
                head.string("slug").map(HugoRouter::urlize).orElse(urlize(stem))
            },
            {":slugorfilename", head.string("slug").map(HugoRouter::urlize).orElse(urlize(stem))},
            {":contentbasename", urlize(stem)},
            {":filename", urlize(stem)},
            {":monthname", ""},
            {":sections", urlize(folder)},
            {":section", urlize(folder.split("/")[0])},
            {":year", known ? date.group(1) : ""},
            {":month", known ? date.group(2) : ""},
            {":day", known ? date.group(3) : ""},
            {":title", title},
            {":slug", slug},
        };
        String url = pattern;
        for (String[] value : values) {
            url = url.replace(value[0], value[1]);
        }
        return url;
    }

    /** Hugo writes paths in lower case with hyphens for blanks. */
    static String urlize(String path) {
        return path.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
