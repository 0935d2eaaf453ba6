package io.github.devrellint.site.layout;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptFiles;
import io.github.devrellint.site.configuration.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the host of a site redirects: {@code _redirects}, {@code netlify.toml}, {@code vercel.json},
 * {@code firebase.json}.
 */
public final class Redirects {

    /** A page of its own for what is not there. */
    private static final Pattern NOT_FOUND = Pattern.compile("\\s(?:404|410)!?$");

    private static final Pattern ANY_REST =
            Pattern.compile(":\\w+[*+]|:splat|(?::\\w+)?\\(\\.[*+]\\)");

    /** A parameter that takes some words only: {@code :version(v6|v7)}. */
    private static final Pattern CHOICE =
            Pattern.compile(":\\w+\\(([\\w.-]++(?:\\|[\\w.-]++)*+)\\)");

    /** What a template writes into a line. */
    private static final Pattern ACTION = Pattern.compile("\\{\\{[^{}\\n]*+\\}\\}");

    /** A target on another host, or with the rest of the path. */
    private static final Pattern MOVED = Pattern.compile("://|:\\w|\\$\\d");

    /** A line whose source a template computes; the folder to which it leads. */
    private static final Pattern COMPUTED =
            Pattern.compile("(?m)^\\{\\{[^{}\\n]*+\\}\\}[ \\t]++(/(?:[\\w.-]++/)?)");

    private static final Pattern NAME = Pattern.compile("\"([\\w-]++)\"");

    private Redirects() {}

    /** The keys of a mapping in a configuration, or in a script beside it that it imports. */
    public static List<String> ofKeys(SiteFolder site, KeyValues settings) {
        return Stream.concat(
                        settings.everywhere().map(each -> each.at("redirects")),
                        site.config(ScriptFiles.named("redirects")).everywhere())
                .flatMap(each -> each.keys().stream())
                .filter(from -> from.startsWith("/"))
                .toList();
    }

    /**
     * The paths that are redirected; {@code *} or {@code :name} stand for any segments. A host
     * often has its files at the root of a repository that holds the site in a folder.
     */
    public static List<String> read(SiteFolder site) {
        List<String> from = new ArrayList<>();
        site.upwards().forEach(folder -> read(site, folder, from));
        return from;
    }

    private static void read(SiteFolder site, Path folder, List<String> from) {
        for (String file :
                List.of(
                        "_redirects",
                        "static/_redirects",
                        "public/_redirects",
                        "src/_redirects",
                        "docs/_redirects",
                        "source/_redirects",
                        // templates of Hugo
                        "layouts/index.redirects",
                        "layouts/home.redirects",
                        "layouts/_redirects")) {
            site.text(folder, file).ifPresent(text -> lines(text, from));
        }
        site.config(folder, "netlify.toml")
                .list("redirects")
                .forEach(entry -> add(entry.string("from", ""), entry.string("to", ""), from));
        KeyValues vercel = site.config(folder, "vercel.json", "now.json");
        vercel.list("redirects")
                .forEach(
                        entry ->
                                add(
                                        entry.string("source", ""),
                                        entry.string("destination", ""),
                                        from));
        // what another deployment answers
        vercel.list("rewrites").stream()
                .filter(entry -> entry.string("destination", "").contains("://"))
                .forEach(entry -> entry.string("source").ifPresent(from::add));
        // https://firebase.google.com/docs/hosting/full-config#redirects
        site.config(folder, "firebase.json").list("hosting").stream()
                .flatMap(hosting -> hosting.list("redirects").stream())
                .forEach(entry -> entry.string("source").ifPresent(from::add));
    }

    private static void lines(String text, List<String> into) {
        text.lines()
                .map(line -> ACTION.matcher(line).replaceAll(":any").strip())
                .filter(line -> line.startsWith("/") && !NOT_FOUND.matcher(line).find())
                .map(line -> line.split("\\s++|=(?=/)", 2))
                .forEach(parts -> add(parts[0], parts.length > 1 ? parts[1] : "", into));
        computed(text, into);
    }

    /**
     * Adds a source, but for one that answers every path with the same page, as hosts of
     * applications do, or that is every path of another host: it says nothing of any page.
     */
    private static void add(String source, String target, List<String> into) {
        String path = UrlPaths.pathOf(source);
        boolean all = path.equals("*") || ANY_REST.matcher(path).matches();
        boolean moved = MOVED.matcher(target).find() && !source.contains("://");
        if (!source.isEmpty() && (!all || moved)) {
            into.add(source);
        }
    }

    /**
     * What a template names in a list, below the folder to which a line of unknown source leads.
     */
    private static void computed(String text, List<String> into) {
        List<String> names =
                NAME.matcher(text).results().map(name -> name.group(1)).distinct().toList();
        COMPUTED.matcher(text)
                .results()
                .map(line -> line.group(1))
                .distinct()
                .flatMap(folder -> names.stream().map(name -> folder + name))
                .flatMap(path -> Stream.of(path, path + "/*"))
                .forEach(into::add);
    }

    /**
     * The redirects that the configuration of Next lists, see
     * https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects.
     */
    public static List<String> ofNext(KeyValues settings) {
        return settings.everywhere()
                .filter(each -> each.has("destination"))
                .flatMap(each -> each.string("source").stream())
                .filter(source -> source.startsWith("/"))
                .toList();
    }

    /** Whether a redirect fits a path, both with or without slashes around them. */
    public static boolean fits(String redirect, String path) {
        String[] pattern = UrlPaths.trim(UrlPaths.pathOf(redirect)).split("/");
        String[] segments = UrlPaths.trim(path).split("/");
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].equals("*") || ANY_REST.matcher(pattern[i]).matches()) {
                return true;
            }
            if (i >= segments.length || !fitsSegment(pattern[i], segments[i])) {
                return false;
            }
        }
        return pattern.length == segments.length;
    }

    private static boolean fitsSegment(String pattern, String segment) {
        Matcher choice = CHOICE.matcher(pattern);
        return choice.matches()
                ? List.of(choice.group(1).split("\\|")).contains(segment)
                : pattern.startsWith(":") || pattern.equals(segment);
    }
}
