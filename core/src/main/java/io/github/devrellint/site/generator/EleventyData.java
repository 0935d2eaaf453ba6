package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses that directory data files give to all pages of their folder and of those below, see
 * https://www.11ty.dev/docs/data-template-dir/. Of scripts, the first text after {@code permalink}
 * is read; nothing is executed.
 */
final class EleventyData {

    private static final Pattern PERMALINK =
            Pattern.compile("\\bpermalink\\b[\"']?[^\"'`]{0,120}[\"'`]([^\"'`\\n]{1,200})[\"'`]");

    private static final Pattern TEMPLATE =
            Pattern.compile(".*\\.(?:njk|liquid|hbs|ejs|webc|html|11ty\\.[cm]?js)");

    /** A literal folder and then an expression, with what follows. */
    private static final Pattern COMPUTED =
            Pattern.compile(
                    "(?m)^\\s{0,9}permalink:\\s{0,9}[\"'`]?(/?[\\w-]+(?:/[\\w-]+)*+)/?"
                            + "((?:\\{\\{|\\$\\{).{0,300})");

    private static final Pattern EXPRESSION =
            Pattern.compile("\\{\\{[^{}]*+\\}\\}|\\$\\{[^{}]*+\\}");

    /** What an expression may come to: a name, or year, month and day. */
    private static final String SEGMENTS = "[^/]+(?:/[^/]+){0,2}";

    /** Templates that are read. */
    private static final int MOST = 300;

    private static final Pattern SLUG =
            Pattern.compile(
                    "\\$\\{\\s{0,9}(?:data\\.)?page\\.fileSlug\\s{0,9}\\}"
                            + "|\\{\\{-?\\s{0,9}page\\.fileSlug[^{}]{0,60}\\}\\}");

    private static final Pattern STEM =
            Pattern.compile(
                    "\\$\\{\\s{0,9}(?:data\\.)?page\\.filePathStem\\s{0,9}\\}"
                            + "|\\{\\{-?\\s{0,9}page\\.filePathStem\\s{0,9}-?\\}\\}");

    private final CaseExactFiles files;
    private final Path input;
    private final Map<String, Optional<String>> permalinks = new ConcurrentHashMap<>();

    /**
     * @param input the folder of the sources
     */
    EleventyData(CaseExactFiles files, Path input) {
        this.files = files;
        this.input = input;
    }

    /**
     * The address of a page, if a data file of its folder or of one around it tells it.
     *
     * @param folder below the input folder
     * @param page without the date in its name
     */
    Optional<String> permalink(String folder, PagePath page) {
        String slug = page.stem().equals("index") ? page.folderName() : page.stem();
        String stem = UrlPaths.join(folder, page.stem());
        return pattern(folder)
                .map(found -> SLUG.matcher(found).replaceAll(Matcher.quoteReplacement(slug)))
                .map(found -> STEM.matcher(found).replaceAll(Matcher.quoteReplacement(stem)))
                .filter(url -> url.indexOf('{') < 0)
                .map(url -> "/" + url.replaceFirst("^/+", "").replaceFirst("index\\.html$", ""));
    }

    /**
     * Patterns of the addresses that templates compute, each page of them by an expression: below
     * the literal beginning of their {@code permalink}.
     */
    List<String> computed() {
        return files.walk(input).stream()
                .filter(file -> TEMPLATE.matcher(file.getFileName().toString()).matches())
                .limit(MOST)
                .flatMap(
                        file ->
                                files
                                        .text(file.getParent(), file.getFileName().toString())
                                        .stream())
                .map(COMPUTED::matcher)
                .filter(Matcher::find)
                .map(
                        found ->
                                Pattern.quote(UrlPaths.trim(found.group(1)))
                                        + "/"
                                        + rest(found.group(2)))
                .distinct()
                .toList();
    }

    /** As many segments as the rest of a permalink can have; any where that is not clear. */
    private static String rest(String template) {
        Matcher expressions = EXPRESSION.matcher(template.replaceFirst("[\"'`].*$", "").strip());
        String rest = UrlPaths.trim(expressions.replaceAll("*"));
        return rest.matches("[\\w./*-]+") ? rest.replace(".", "\\.").replace("*", SEGMENTS) : ".+";
    }

    private Optional<String> pattern(String folder) {
        Optional<String> known = permalinks.get(folder);
        if (known == null) {
            int slash = folder.lastIndexOf('/');
            known =
                    own(folder)
                            .or(
                                    () ->
                                            folder.isEmpty()
                                                    ? Optional.empty()
                                                    : pattern(
                                                            folder.substring(
                                                                    0, Math.max(slash, 0))));
            permalinks.put(folder, known);
        }
        return known;
    }

    private Optional<String> own(String folder) {
        Path place = input.resolve(folder).normalize();
        String name = place.getFileName().toString();
        return Stream.of(
                        ".11tydata.js", ".11tydata.mjs", ".11tydata.cjs", ".11tydata.json", ".json")
                .flatMap(ending -> files.text(place, name + ending).stream())
                .map(PERMALINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
