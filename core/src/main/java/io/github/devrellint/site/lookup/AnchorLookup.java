package io.github.devrellint.site.lookup;

import io.github.devrellint.base.EditDistance;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Looks for the anchors that fragments name. A page is parsed only when one of its anchors is
 * looked for.
 */
final class AnchorLookup {

    /** Ids that browsers, themes and footnotes define. */
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

    private static final Pattern PREFIXED = Pattern.compile("([a-z]{1,3}-)(.+)");

    private static final int FEWEST_PREFIXED = 3;

    private static final Pattern LINES =
            Pattern.compile("L(\\d{1,9})(?:C\\d+)?(?:-L?(\\d{1,9})(?:C\\d+)?)?");

    /** For one document: letters of wrong anchors, each as often as its page has ids. */
    private static final long MOST_COMPARED = 4_000_000;

    /** Nobody links to a heading with more letters before the first foreign one. */
    private static final int LONGEST_START = 500;

    private final Map<Path, AtomicLong> compared = new ConcurrentHashMap<>();

    private final SiteIndex index;
    private final PageAnchorReader pages;
    private final TemplateIds templates;

    AnchorLookup(SiteIndex index) {
        this.index = index;
        this.pages = new PageAnchorReader(index);
        this.templates = new TemplateIds(index);
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
                    "anchors of this kind of file are not checked: " + page.getFileName());
        }
        PageAnchors anchors;
        asked.accept(page);
        try {
            anchors = page.equals(from.path()) ? pages.of(from) : pages.of(page);
            anchors.included().forEach(asked);
        } catch (UncheckedIOException e) {
            return new Lookup.Unknown("can't be read: " + page.getFileName());
        }
        String wanted = fragment.startsWith("user-content-") ? fragment.substring(13) : fragment;
        HeadingIds style = index.layout().headingIds();
        if (anchors.ids().contains(wanted)
                || anchors.ids().contains(fragment)
                || style.appliesToLinks() && anchors.ids().contains(style.slug(wanted))) {
            return new Lookup.Found(page);
        }
        boolean transliterated =
                index.layout().headingIds() == HeadingIds.ZOLA && hasStart(anchors.ids(), fragment);
        if (transliterated) {
            return new Lookup.Unknown("letters without an ASCII form: #" + fragment);
        }
        boolean made = index.layout().madeAnchors().matcher(fragment).matches();
        boolean partial = page.equals(from.path()) && index.isShownElsewhere(page);
        boolean excused = made || partial || !anchors.opaque().isEmpty();
        boolean mistyped = excused && isMistyped(from, anchors, fragment);
        if (made && !mistyped) {
            return new Lookup.Unknown("an anchor that code of the site may make: #" + fragment);
        }
        if (partial && !mistyped) {
            return new Lookup.Unknown("of a page that includes this file: #" + fragment);
        }
        if (index.layout().built() && templates.contains(fragment)) {
            return new Lookup.Unknown("an id that a template of the site writes: #" + fragment);
        }
        if (mayBeOwnId(from, anchors, fragment)) {
            return new Lookup.Unknown(
                    "ids as a generator that is not known may make them: #" + fragment);
        }
        if (!anchors.opaque().isEmpty() && !mistyped) {
            return new Lookup.Unknown(anchors.opaque());
        }
        return new Lookup.Missing(
                "no such heading or anchor: #" + fragment,
                () ->
                        mayCompare(from, anchors, fragment)
                                ? near(anchors.ids(), fragment)
                                : Lookup.Near.NONE);
    }

    /**
     * Whether a heading has the id but for its case, or but for a prefix that several links of the
     * document have: other generators make ids in other ways.
     */
    private boolean mayBeOwnId(Document from, PageAnchors anchors, String fragment) {
        if (index.layout().built()) {
            return false;
        }
        boolean sameButCase =
                UncheckableTargets.isOfUnknownGenerator(index.layout(), from)
                        && anchors.ids().contains(fragment.toLowerCase(Locale.ROOT));
        Matcher prefixed = PREFIXED.matcher(fragment);
        return sameButCase
                || prefixed.matches()
                        && anchors.ids().contains(prefixed.group(2))
                        && from.analysis(AnchorPrefixes.KEY).links(prefixed.group(1))
                                >= FEWEST_PREFIXED;
    }

    /**
     * Zola spells emoji and foreign letters out; what is left of such a heading is its beginning.
     */
    private static boolean hasStart(Set<String> ids, String fragment) {
        return IntStream.rangeClosed(0, Math.min(LONGEST_START, fragment.length()))
                .mapToObj(end -> fragment.substring(0, end) + HeadingIds.TRANSLITERATED)
                .anyMatch(ids::contains);
    }

    /** Whether the page has an id but for one letter: nothing else makes one so like it. */
    private boolean isMistyped(Document from, PageAnchors anchors, String fragment) {
        return mayCompare(from, anchors, fragment)
                && anchors.ids().stream().anyMatch(id -> MistypedWord.isIn(fragment, id));
    }

    /** Whether similar ids may be looked for; false when the document has had its share. */
    private boolean mayCompare(Document from, PageAnchors anchors, String fragment) {
        long letters = (long) anchors.ids().size() * fragment.length();
        return compared.computeIfAbsent(from.path(), key -> new AtomicLong()).addAndGet(letters)
                <= MOST_COMPARED;
    }

    private static Lookup.Near near(Set<String> ids, String fragment) {
        String wanted = fragment.toLowerCase(Locale.ROOT);
        int most = Math.max(2, wanted.length() / 4);
        record Near(String id, int distance) {}
        List<String> nearest =
                ids.stream()
                        .filter(id -> !id.endsWith(HeadingIds.TRANSLITERATED))
                        .map(
                                id ->
                                        new Near(
                                                id,
                                                EditDistance.upTo(
                                                        most, wanted, id.toLowerCase(Locale.ROOT))))
                        .filter(near -> near.distance() <= most)
                        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                        .limit(3)
                        .map(near -> "#" + near.id())
                        .toList();
        return new Lookup.Near(
                nearest, nearest.stream().filter(("#" + fragment)::equalsIgnoreCase).findFirst());
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
                            "no line " + last + " in " + file.getFileName() + ", it has " + count);
        } catch (UncheckedIOException e) {
            return new Lookup.Unknown("can't be read: " + file.getFileName());
        }
    }

    /** The ids of a page, which may be the document itself. */
    Set<String> ids(Document from, Path page) {
        return (page.equals(from.path()) ? pages.of(from) : pages.of(page)).ids();
    }

    /** The ids of a page as a text, for comparison with an earlier run. */
    String describe(Path page) {
        return pages.describe(page);
    }

    /** The same of a document, as it is written. */
    String describe(Document document) {
        return PageAnchorReader.describe(pages.of(document));
    }
}
