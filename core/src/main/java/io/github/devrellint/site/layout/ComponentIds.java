package io.github.devrellint.site.layout;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids that documentation hosts make beside those of headings, by the titles of components. */
final class ComponentIds {

    private static final Pattern TITLED =
            Pattern.compile(
                    "<(?:Accordion|Card|Expandable|Step|Tab|Update|View)\\b[^<>]{0,500}?\\b(?:title|label)=\"([^\"\\n]++)\"");

    /** See https://mintlify.com/docs/components/fields. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "<(?:ParamField|ResponseField)\\b[^<>]{0,500}?\\b(?:name|path|query|header|body|cookie)=\"([^\"\\n]++)\"");

    private static final Pattern SUMMARY =
            Pattern.compile("<summary>(.{1,500}?)</summary>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    /** See https://docsify.js.org/#/helpers?id=customise-id-for-headings. */
    private static final Pattern GIVEN = Pattern.compile("(?m)^#{1,6}[^\\n]*?:id=([^\\s'\"]++)");

    private static final List<HeadingIds> OLDER =
            List.of(HeadingIds.GITHUB, HeadingIds.SINDRESORHUS);

    private ComponentIds() {}

    static Set<String> ofMintlify(Document document, Set<String> headings) {
        Set<String> ids = withOlder(document, headings);
        each(document, TITLED, title -> ids.addAll(slugs(HeadingIds.MINTLIFY, title)));
        each(
                document,
                FIELD,
                name ->
                        slugs(HeadingIds.MINTLIFY, name)
                                .forEach(
                                        slug -> {
                                            ids.add(slug);
                                            ids.add("param-" + slug);
                                        }));
        return ids;
    }

    static Set<String> ofGitBook(Document document, Set<String> headings) {
        Set<String> ids = withOlder(document, headings);
        each(
                document,
                SUMMARY,
                text ->
                        ids.addAll(
                                slugs(
                                        HeadingIds.GITBOOK,
                                        TAG.matcher(text).replaceAll("").strip())));
        return ids;
    }

    static Set<String> ofDocsify(Document document, Set<String> headings) {
        Set<String> ids = new LinkedHashSet<>(headings);
        each(document, GIVEN, ids::add);
        return ids;
    }

    private static Set<String> withOlder(Document document, Set<String> headings) {
        Set<String> ids = new LinkedHashSet<>(headings);
        OLDER.forEach(style -> ids.addAll(style.of(document)));
        return ids;
    }

    private static Set<String> slugs(HeadingIds style, String text) {
        Set<String> slugs = new LinkedHashSet<>(Set.of(style.slug(text)));
        OLDER.forEach(older -> slugs.add(older.slug(text)));
        return slugs;
    }

    private static void each(Document document, Pattern pattern, Consumer<String> found) {
        NavigableMap<Integer, Span> code = new TreeMap<>();
        document.codeBlocks().forEach(block -> code.put(block.span().start(), block.span()));
        Matcher matcher = pattern.matcher(document.source().text());
        while (matcher.find()) {
            Map.Entry<Integer, Span> before = code.floorEntry(matcher.start());
            if (before == null || !before.getValue().contains(matcher.start())) {
                found.accept(matcher.group(1));
            }
        }
    }
}
