package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Router;
import io.github.devrellint.site.layout.UrlPaths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routes of sites whose own code makes the URLs of content collections (Astro, Next): a page is
 * expected at its path, with or without the name of the collection, the default language, the
 * newest version and the date of its file name.
 *
 * @param languages that folders stand for
 * @param standard the language that needs no folder
 * @param newest the version that needs no folder; empty if there are no versions
 * @param routes folders of pages that are made from content
 */
record ConventionRouter(Set<String> languages, String standard, String newest, Set<String> routes)
        implements Router {

    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[a-zA-Z]{2,4})?");
    static final Pattern VERSION = Pattern.compile("v?\\d+(\\.\\d+)*(\\.?x)?");

    /** A name with the language of a translation: {@code start.fr}. */
    private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.(" + LANGUAGE + ")");

    /** The date in the name of a post, as Jekyll makes folders of it. */
    private static final Pattern DATE = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})-");

    private static final Set<String> INDEXES = Set.of("index", "_index", "README");

    @Override
    public List<String> urls(Mount mount, PagePath path, KeyValues head) {
        if (!path.isMarkdown() || path.stem().startsWith("_") && !path.stem().equals("_index")) {
            return List.of();
        }
        Set<String> urls = new LinkedHashSet<>();
        Matcher translated = TRANSLATED.matcher(path.stem());
        if (translated.matches()) {
            String place = path.withStem(translated.group(1)).place(INDEXES);
            add(UrlPaths.join(translated.group(2), place), urls);
            add(place, urls);
        }
        for (PagePath form : List.of(path, path.undated())) {
            String place = form.place(INDEXES);
            add(place, urls);
            // folders in parentheses group pages of Fumadocs, as they do routes
            add(AppRoutes.withoutGroups(place), urls);
            head.string("slug").ifPresent(slug -> add(UrlPaths.join(form.folder(), slug), urls));
            head.string("slug").ifPresent(slug -> add(slug, urls));
        }
        DATE.matcher(path.stem())
                .results()
                .map(date -> String.join("/", date.group(1), date.group(2), date.group(3)))
                .map(date -> UrlPaths.join(date, path.undated().stem()))
                .forEach(place -> urls.add("/" + place));
        head.string("permalink").ifPresent(urls::add);
        return List.copyOf(urls);
    }

    private void add(String place, Set<String> into) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(place, place.toLowerCase(Locale.ROOT))) {
            forms.add(form);
            int slash = form.indexOf('/');
            String inside = slash < 0 ? "" : form.substring(slash + 1);
            forms.add(inside);
            routes.forEach(route -> forms.add(UrlPaths.join(route, inside)));
        }
        for (String form : forms) {
            if (!form.isEmpty() || place.isEmpty()) {
                into.add("/" + form);
                into.add("/" + without(form, true, false));
                into.add("/" + without(form, false, true));
                into.add("/" + without(form, true, true));
            }
        }
    }

    private String without(String path, boolean language, boolean version) {
        List<String> kept = new ArrayList<>();
        for (String segment : path.split("/")) {
            boolean dropped =
                    language && segment.equals(standard) || version && segment.equals(newest);
            if (!dropped) {
                kept.add(segment);
            }
        }
        return String.join("/", kept);
    }
}
