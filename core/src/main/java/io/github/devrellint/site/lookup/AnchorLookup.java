package io.github.devrellint.site.lookup;

import io.github.devrellint.base.EditDistance;
import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.DocumentParser;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.HeadingIds;
import io.github.devrellint.site.generator.PagePath;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether pages have the places that fragments name. A page is parsed only when one is asked for.
 */
final class AnchorLookup {

    /** Ids that browsers, themes and footnotes bring along. */
    private static final Pattern ALWAYS =
            Pattern.compile(
                    "|top|_top|fn(ref)?[:_-].*|:~:.*|/.*|!.*|__tabbed_.*|__codelineno-.*|__docusaurus.*");

    /** The kinds of contributions that https://allcontributors.org writes as links to nowhere. */
    private static final Pattern CONTRIBUTION =
            Pattern.compile(
                    "(a11y|audio|blog|business|content|data|design|eventOrganizing|example|financial"
                            + "|fundingFinding|ideas|infra|maintenance|mentoring|platform|plugin"
                            + "|projectManagement|promotion|question|research|security|talk|tool"
                            + "|translation|tutorial|userTesting|video)-.+");

    private static final Pattern LINES =
            Pattern.compile("L(\\d{1,9})(?:C\\d+)?(?:-L?(\\d{1,9})(?:C\\d+)?)?");

    /** Files whose content becomes part of the page. */
    private static final Pattern INCLUDES =
            Pattern.compile(
                    "\\{%-?\\s*include(?:_relative|_cached)?\\s+[\"']?([\\w./-]+)|--8<--\\s+[\"']([^\"'\\n]+)[\"']"
                            + "|<!--\\s*@include:\\s*([^\\s>]+?)(?:[{#][^\\s>]*)?\\s*-->|import\\s+\\w+\\s+from\\s+[\"']([^\"'\\n]+\\.mdx?)[\"']"
                            + "|\\{\\{[<%]\\s*(?:include|readfile|import|includes?-?\\w*)\\s+(?:file=)?[\"']([^\"'\\n]+)[\"']|\\{!\\s*([\\w./-]+)\\s*!}");

    /** What the id of a heading never has, but names of options and of code do. */
    private static final Pattern MADE = Pattern.compile("[.+:]");

    private static final Pattern OPAQUE = Pattern.compile("(?m)^:::\\s+[\\w]+(\\.\\w+)+\\s*$");

    private static final Pattern STUB = Pattern.compile("[\\w./-]+/[\\w.-]+");

    /** What puts content on a page that has no headings of its own. */
    private static final Pattern COMPONENT =
            Pattern.compile("<[A-Z]|<script|\\{\\{|\\{%|<\\w+-\\w+");

    private static final int DEEPEST = 5;

    private final SiteIndex index;
    private final AnalysisKey<PageAnchors> anchors =
            AnalysisKey.of(PageAnchors.class, document -> collect(document, 0));
    private final DocumentParser parser = new DocumentParser();
    private final Map<Path, PageAnchors> known = new ConcurrentHashMap<>();

    AnchorLookup(SiteIndex index) {
        this.index = index;
    }

    /**
     * @param asked is told which pages the answer depends on
     */
    Lookup find(Document from, Path page, String fragment, Consumer<Path> asked) {
        boolean contributor =
                CONTRIBUTION.matcher(fragment).matches()
                        && from.source().text().contains("ALL-CONTRIBUTORS-LIST:START");
        if (contributor || ALWAYS.matcher(fragment).matches()) {
            return new Lookup.Found(page);
        }
        PagePath path = PagePath.of(page.getFileName().toString());
        boolean markup = path.isPage() && !path.extension().equals("ipynb");
        Matcher lines = LINES.matcher(fragment);
        if (!markup && lines.matches()) {
            return lines(page, lines);
        }
        if (!path.isMarkdown() && !path.extension().startsWith("htm")) {
            return new Lookup.Unknown(
                    "anchors of this kind of file are not modelled: " + page.getFileName());
        }
        PageAnchors anchors;
        asked.accept(page);
        try {
            anchors = page.equals(from.path()) ? of(from) : of(page);
            anchors.included().forEach(asked);
        } catch (UncheckedIOException e) {
            return new Lookup.Unknown("can't be read: " + page.getFileName());
        }
        String wanted = fragment.startsWith("user-content-") ? fragment.substring(13) : fragment;
        HeadingIds style = index.layout().headingIds();
        if (anchors.ids().contains(wanted)
                || style.appliesToLinks() && anchors.ids().contains(style.slug(wanted))) {
            return new Lookup.Found(page);
        }
        boolean transliterated =
                index.layout().headingIds() == HeadingIds.ZOLA
                        && anchors.ids().stream().anyMatch(id -> isStart(id, fragment));
        if (transliterated) {
            return new Lookup.Unknown("letters without an ASCII form: #" + fragment);
        }
        if (index.layout().madeAnchors() && MADE.matcher(fragment).find()) {
            return new Lookup.Unknown("an anchor that code of the site may make: #" + fragment);
        }
        if (!anchors.opaque().isEmpty()) {
            return new Lookup.Unknown(anchors.opaque());
        }
        List<String> near = near(anchors.ids(), fragment);
        Optional<String> certain =
                near.stream().filter(("#" + fragment)::equalsIgnoreCase).findFirst();
        return new Lookup.Missing("no such heading or anchor: #" + fragment, near, certain);
    }

    /**
     * Zola spells emoji and foreign letters out; what is left of such a heading is its beginning.
     */
    private static boolean isStart(String id, String fragment) {
        return id.endsWith(HeadingIds.TRANSLITERATED)
                && fragment.startsWith(
                        id.substring(0, id.length() - HeadingIds.TRANSLITERATED.length()));
    }

    private static List<String> near(Set<String> ids, String fragment) {
        String wanted = fragment.toLowerCase(Locale.ROOT);
        int most = Math.max(2, wanted.length() / 4);
        record Near(String id, int distance) {}
        return ids.stream()
                .filter(id -> !id.endsWith(HeadingIds.TRANSLITERATED))
                .filter(id -> Math.abs(id.length() - wanted.length()) <= most)
                .map(id -> new Near(id, EditDistance.between(wanted, id.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= most)
                .sorted(java.util.Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(3)
                .map(near -> "#" + near.id())
                .toList();
    }

    private Lookup lines(Path file, Matcher lines) {
        try {
            String text = new String(index.files().read(file), StandardCharsets.UTF_8);
            long count = text.lines().count();
            String last = lines.group(2) == null ? lines.group(1) : lines.group(2);
            boolean there = Math.max(Long.parseLong(last), Long.parseLong(lines.group(1))) <= count;
            return there
                    ? new Lookup.Found(file)
                    : new Lookup.Missing(
                            "no line " + last + " in " + file.getFileName() + ", it has " + count,
                            List.of());
        } catch (UncheckedIOException e) {
            return new Lookup.Unknown("can't be read: " + file.getFileName());
        }
    }

    /** All that a page says of its ids, the same as long as they are. */
    String describe(Path page) {
        try {
            PageAnchors anchors = of(page);
            return anchors.opaque() + "\n" + String.join("\n", new TreeSet<>(anchors.ids()));
        } catch (UncheckedIOException e) {
            return "can't be read";
        }
    }

    private PageAnchors of(Document document) {
        return document.analysis(anchors);
    }

    private PageAnchors of(Path page) {
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
                .findFirst();
    }
}
