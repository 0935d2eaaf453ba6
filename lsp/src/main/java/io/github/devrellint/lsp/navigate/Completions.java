package io.github.devrellint.lsp.navigate;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.frontmatter.KnownValues;
import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.lsp.text.Positions;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.site.Site;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completes what the site knows: targets, front matter, attributes of code blocks. */
public final class Completions {

    /** Characters after which a client asks without being told to. */
    public static final List<String> TRIGGERS = List.of("(", "/", "#", "\"", ":", " ");

    /** A kind of target, and what stands before it on its line. */
    private record Kind(Pattern before, BiFunction<Targets, String, List<String>> targets) {}

    private static final List<Kind> KINDS =
            List.of(
                    kind("!\\[[^\\]]*]\\(<?([^)\\s<>]*)$", Targets::images),
                    kind("<img\\b[^>]*\\bsrc=[\"']([^\"']*)$", Targets::images),
                    kind("(?<!!)\\[[^\\]]*]\\(<?([^)\\s<>]*)$", Targets::links),
                    kind("\\bhref=[\"']([^\"']*)$", Targets::links),
                    kind("^\\[[^\\]]+]:\\s+<?([^\\s<>]*)$", Targets::links),
                    kind("\\{\\{[<%]\\s*(?:rel)?ref\\s+\"([^\"]*)$", Targets::references),
                    kind("\\{%-?\\s*post_url\\s+([^\\s%]*)$", Targets::posts));

    private static final Pattern FENCE =
            Pattern.compile("^\\s*(?:`{3,}|~{3,})\\s*[^\\s`]+\\s(?:.*\\s)?([\\w-]*)$");
    private static final Pattern DIRECTIVE = Pattern.compile("<!--\\s*sample:(?:.*\\s)?([\\w-]*)$");
    private static final Pattern KEY = Pattern.compile("^([\\w-]*)$");
    private static final Pattern VALUE =
            Pattern.compile(
                    "^([\\w-]+)\\s*[:=]\\s*(?:\\[(?:[^\\]]*,)?\\s*)?[\"']?([^\"'\\[\\],]*)$");
    private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+[\"']?([^\"']*)$");
    private static final Pattern OWNER = Pattern.compile("^([\\w-]+)\\s*:\\s*$");

    /** Attributes that take a value. */
    private static final List<Attribute> VALUED =
            List.of(
                    Attribute.THROWS,
                    Attribute.IGNORE,
                    Attribute.NAME,
                    Attribute.CONTINUES,
                    Attribute.FILE,
                    Attribute.TIMEOUT,
                    Attribute.DEPS);

    private final Pages pages;

    public Completions(Pages pages) {
        this.pages = pages;
    }

    private static Kind kind(String before, BiFunction<Targets, String, List<String>> targets) {
        return new Kind(Pattern.compile(before), targets);
    }

    /** What may stand at a position; incomplete where there is more than anybody reads. */
    public CompletionList of(Checked checked, Position position) {
        List<CompletionItem> items =
                checked.parsed()
                        .map(document -> of(document, checked.document().positions(), position))
                        .orElse(List.of());
        return new CompletionList(items.size() >= Targets.MOST, items);
    }

    private List<CompletionItem> of(Document document, Positions positions, Position position) {
        int offset = positions.offset(position);
        int line = document.source().lines().position(offset).line();
        int start = document.source().lines().lineStart(line);
        String before = document.source().text().substring(start, offset);
        Site site = pages.site(document.path()).site();
        Edge edge = new Edge(positions, position, offset);
        Optional<FrontMatter> matter =
                document.frontMatter()
                        .filter(each -> each.content().start() <= offset)
                        .filter(each -> offset <= each.content().end());
        if (matter.isPresent()) {
            return frontMatter(document, site, line, before, edge);
        }
        Matcher attribute = FENCE.matcher(before);
        if (attribute.find() || (attribute = DIRECTIVE.matcher(before)).find()) {
            return attributes(edge, attribute.group(1));
        }
        Targets targets = new Targets(document, site);
        return KINDS.stream()
                .map(kind -> target(kind, before, targets, edge))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    /** Where a completion ends, and how far back it begins. */
    private record Edge(Positions positions, Position position, int offset) {

        CompletionItem item(String text, String prefix, CompletionItemKind kind) {
            Range range = new Range(positions.position(offset - prefix.length()), position);
            CompletionItem item = new CompletionItem(text);
            item.setKind(kind);
            item.setFilterText(text);
            item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
            return item;
        }

        List<CompletionItem> items(Collection<String> texts, String prefix, CompletionItemKind k) {
            return texts.stream()
                    .filter(text -> text.startsWith(prefix))
                    .map(text -> item(text, prefix, k))
                    .toList();
        }
    }

    private static Optional<List<CompletionItem>> target(
            Kind kind, String before, Targets targets, Edge edge) {
        Matcher matcher = kind.before().matcher(before);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String prefix = matcher.group(1);
        return Optional.of(
                edge.items(kind.targets().apply(targets, prefix), prefix, CompletionItemKind.File));
    }

    private static List<CompletionItem> attributes(Edge edge, String prefix) {
        List<String> words =
                Stream.of(Attribute.values())
                        .map(each -> VALUED.contains(each) ? each.word() + "=" : each.word())
                        .toList();
        return edge.items(words, prefix, CompletionItemKind.Property);
    }

    private static List<CompletionItem> frontMatter(
            Document document, Site site, int line, String before, Edge edge) {
        KnownValues known = new KnownValues(document, site);
        Matcher key = KEY.matcher(before);
        if (key.find()) {
            return edge.items(known.keys(), key.group(1), CompletionItemKind.Property);
        }
        Matcher value = VALUE.matcher(before);
        if (value.find()) {
            return edge.items(
                    new SiteValues(document, site).of(value.group(1)),
                    value.group(2),
                    CompletionItemKind.Value);
        }
        Matcher item = ITEM.matcher(before);
        return item.find()
                ? owner(document, line)
                        .map(
                                name ->
                                        edge.items(
                                                new SiteValues(document, site).of(name),
                                                item.group(1),
                                                CompletionItemKind.Value))
                        .orElse(List.of())
                : List.of();
    }

    /** The key whose list a line is an item of. */
    private static Optional<String> owner(Document document, int line) {
        for (int above = line - 1; above > 0; above--) {
            String text = document.source().line(above);
            Matcher owner = OWNER.matcher(text);
            if (owner.find()) {
                return Optional.of(owner.group(1));
            }
            if (!ITEM.matcher(text).find()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
