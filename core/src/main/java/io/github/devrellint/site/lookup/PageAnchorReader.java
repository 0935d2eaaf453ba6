package io.github.devrellint.site.lookup;

import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.PagePath;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the anchors of pages, with those of the files that a page includes. Each page is parsed
 * once, when it is first asked for. Safe for use by several threads.
 */
final class PageAnchorReader {

    /** Files whose content becomes part of the page. */
    private static final Pattern INCLUDES =
            Pattern.compile(
                    "\\{%-?\\s*include(?:_relative|_cached)?\\s+[\"']?([\\w./-]+)|--8<--\\s+[\"']([^\"'\\n]+)[\"']"
                            + "|<!--\\s*@include:\\s*([^\\s>]+?)(?:[{#][^\\s>]*)?\\s*-->|import\\s+\\w+\\s+from\\s+[\"']([^\"'\\n]+\\.mdx?)[\"']"
                            + "|\\{\\{[<%]\\s*(?:include|readfile|import|includes?-?\\w*)\\s+(?:file=)?[\"']([^\"'\\n]+)[\"']|\\{!\\s*([\\w./-]+)\\s*!}"
                            + "|\\{\\{#(?:include|rustdoc_include)\\s+([^\\s:}]+)[^}\\n]*}}"
                            + "|(?m:^[`:]{3,}\\{include}[ \\t]+(\\S+))"
                            + "|<include\\b[^<>\\n]*+>\\s*+([^<>#\\s]++)(?:#[^<>\\s]*+)?\\s*+</include>");

    private static final Pattern OPAQUE =
            Pattern.compile("(?m)^:::\\s+(?:\\w+(?:\\.\\w+)+|mkdocs-[\\w-]+)\\s*$");

    private static final Pattern STUB = Pattern.compile("[\\w./-]+/[\\w.-]+");

    /** Components, scripts and templates, which may generate headings. */
    private static final Pattern COMPONENT =
            Pattern.compile("<[A-Z]|<script|\\{\\{|\\{%|<\\w+-\\w+");

    private static final int DEEPEST = 5;

    private final SiteIndex index;
    private final AnalysisKey<PageAnchors> anchors =
            AnalysisKey.of(PageAnchors.class, document -> collect(document, 0));
    private final DocumentParser parser = new DocumentParser();
    private final Map<Path, PageAnchors> known = new ConcurrentHashMap<>();

    PageAnchorReader(SiteIndex index) {
        this.index = index;
    }

    /** The ids of a page as a text, for comparison with an earlier run. */
    String describe(Path page) {
        try {
            return describe(of(page));
        } catch (UncheckedIOException e) {
            return "can't be read";
        }
    }

    static String describe(PageAnchors anchors) {
        return anchors.opaque() + "\n" + String.join("\n", new TreeSet<>(anchors.ids()));
    }

    PageAnchors of(Document document) {
        return document.analysis(anchors);
    }

    PageAnchors of(Path page) {
        PageAnchors found = known.get(page);
        if (found == null) {
            found = collect(parse(page), 0);
            known.putIfAbsent(page, found);
        }
        return found;
    }

    private Document parse(Path page) {
        return parser.parse(SourceText.decode(page, index.files().read(page)));
    }

    private PageAnchors collect(Document document, int depth) {
        Set<String> ids = new HashSet<>(PageAnchors.own(document, index.layout().headingIds()));
        if (!index.layout().built()) {
            ids.addAll(HtmlHeadings.ids(document));
        }
        Set<Path> included = new HashSet<>();
        String opaque = opaque(document);
        Matcher includes = INCLUDES.matcher(document.source().text());
        while (includes.find() && depth < DEEPEST) {
            String name =
                    Stream.iterate(1, n -> n + 1)
                            .limit(includes.groupCount())
                            .map(includes::group)
                            .filter(group -> group != null)
                            .findFirst()
                            .orElse("");
            PagePath path = PagePath.of(name);
            if (!path.isPage() && !path.extension().isEmpty()) {
                continue;
            }
            Optional<Path> file =
                    included(document, name).filter(found -> !found.equals(document.path()));
            if (file.isPresent()) {
                PageAnchors inner = collect(parse(file.get()), depth + 1);
                ids.addAll(inner.ids());
                included.add(file.get());
                included.addAll(inner.included());
                opaque = opaque.isEmpty() ? inner.opaque() : opaque;
            } else {
                opaque = "includes a file that is not here: " + name;
            }
        }
        return new PageAnchors(ids, opaque, included);
    }

    /** Why a page may have more ids than its source shows; empty if it can't. */
    private static String opaque(Document document) {
        String text = document.source().text();
        int end = document.frontMatter().map(matter -> matter.span().end()).orElse(0);
        String body = text.substring(end);
        if (OPAQUE.matcher(text).find()) {
            return "API documentation is made by the build";
        }
        if (body.length() < 300 && !body.isBlank() && STUB.matcher(body.strip()).matches()) {
            return "a symbolic link that was checked out as a file";
        }
        boolean made =
                document.headings().isEmpty() && (body.isBlank() || COMPONENT.matcher(body).find());
        return made ? "its content is made by a component" : "";
    }

    private Optional<Path> included(Document document, String name) {
        CaseExactFiles files = index.files();
        return Stream.of(
                        document.path().getParent(),
                        index.source(),
                        index.layout().root(),
                        index.layout().root().resolve("_includes"),
                        index.source().resolve("_includes"),
                        index.layout().root().resolve("includes"))
                .flatMap(folder -> files.file(folder, name).stream())
                .findFirst()
                .filter(file -> !index.isIgnored(file));
    }
}
