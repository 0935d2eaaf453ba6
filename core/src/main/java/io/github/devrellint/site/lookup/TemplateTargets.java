package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.files.SimilarNames;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the template expressions that are common in targets: base paths, literal texts with
 * filters, values of the configuration and the page, and the tags that name a source file.
 * Everything else is unknown.
 */
public final class TemplateTargets {

    /** Hugo's {@code ref} and {@code relref}, as shortcode and as function. */
    private static final Pattern REF =
            Pattern.compile(
                    "\\{\\{[<%]?-?\\s*(?:rel)?ref\\s+(?:\\.\\s+)?(?:path=)?(?:[\"'`]([^\"'`{}]++)[\"'`]|([^\"'`\\s>%}]++))[^{}]*}}");

    private static final Pattern POST_URL =
            Pattern.compile("\\{%-?\\s*post_url\\s+([^\\s%]+)\\s*-?%}");
    private static final Pattern LINK = Pattern.compile("\\{%-?\\s*link\\s+([^%{}]+?)\\s*-?%}");
    private static final Pattern ASSET =
            Pattern.compile("\\{%-?\\s*asset_(?:path|img|link)\\s+([^\\s%]+)[^%{}]*%}");
    private static final Pattern LITERAL =
            Pattern.compile("\\{\\{-?\\s*[\"']([^\"'{}]*)[\"']\\s*(?:\\|[^{}]*)?-?}}");
    private static final Pattern CALL =
            Pattern.compile(
                    "\\{\\{-?\\s*(?:get_url|url_for|url|site\\.image|site\\.file|page\\.image|page\\.file|relURL|absURL|withBase)\\s*\\(?\\s*(?:path\\s*=\\s*)?[\"']([^\"'{}]*)[\"']\\s*\\)?\\s*(?:\\|[^{}]*)?-?}}");
    private static final Pattern BASE =
            Pattern.compile(
                    "\\{\\{-?\\s*(?:site\\.(?:baseurl|url|github\\.url)|base_?url|config\\.base_url|config\\.site_url|\\.Site\\.BaseURL|site\\.BaseURL|content\\.rootpath|rootpath)\\s*(?:\\|[^{}]*)?-?}}",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE =
            Pattern.compile(
                    "\\{\\{-?\\s*(site|page|config\\.extra|config|extra)\\.([\\w.-]+)\\s*-?}}");

    private final SiteIndex index;
    private final PostNames posts;

    TemplateTargets(SiteIndex index) {
        this.index = index;
        this.posts = new PostNames(index);
    }

    public Lookup find(Document from, LinkTarget.Template target) {
        String raw = target.raw();
        Matcher source = REF.matcher(raw);
        if (source.lookingAt()) {
            String name = source.group(source.group(1) == null ? 2 : 1);
            return ref(from, name + raw.substring(source.end()));
        }
        source = POST_URL.matcher(raw);
        if (source.find()) {
            return post(source.group(1));
        }
        source = LINK.matcher(raw);
        if (source.find()) {
            return link(source.group(1));
        }
        if (ASSET.matcher(raw).find()) {
            return local(
                    from,
                    raw,
                    ASSET.matcher(raw)
                            .replaceAll(found -> Matcher.quoteReplacement(found.group(1))));
        }
        return expand(from, raw)
                .<Lookup>map(text -> local(from, raw, text))
                .orElseGet(() -> new Lookup.Unknown("template expression: " + raw));
    }

    /** The target with its expressions replaced; empty if one of them is not supported. */
    Optional<String> expand(Document from, String raw) {
        String text = BASE.matcher(raw).replaceAll("");
        boolean based = !text.equals(raw);
        text = CALL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        text = LITERAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        text =
                VALUE.matcher(text)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                value(from, found.group(1), found.group(2))
                                                        .orElse(found.group())));
        if (text.contains("{{") || text.contains("{%") || text.contains("<%") || text.isBlank()) {
            return Optional.empty();
        }
        boolean rooted =
                based || raw.contains("_url") || raw.contains("prepend") || raw.contains("| url");
        boolean absolute = text.startsWith("/") || text.contains("://");
        return Optional.of(rooted && !absolute ? "/" + text : text);
    }

    private Optional<String> value(Document from, String of, String path) {
        KeyValues settings =
                of.equals("page") ? FrontMatterReader.of(from) : index.layout().settings();
        int dot = path.lastIndexOf('.');
        for (String key :
                dot < 0 ? List.<String>of() : List.of(path.substring(0, dot).split("\\."))) {
            settings = settings.at(key);
        }
        return settings.string(path.substring(dot + 1));
    }

    private Lookup local(Document from, String raw, String text) {
        LinkTarget target = LinkTarget.parse(text);
        Optional<LinkTarget.Local> place =
                target instanceof LinkTarget.Local local
                        ? Optional.of(local)
                        : target instanceof LinkTarget.Remote remote
                                ? index.own(remote.raw())
                                : Optional.empty();
        return place.map(local -> inTemplate(raw, local, index.find(from, local)))
                .orElseGet(() -> new Lookup.Unknown("not a place of this site: " + raw));
    }

    /** Puts suggestions back into the expression, where the path stands in it as it is. */
    private static Lookup inTemplate(String raw, LinkTarget.Local place, Lookup lookup) {
        if (!(lookup instanceof Lookup.Missing missing)) {
            return lookup;
        }
        String path =
                place.raw().startsWith("/") && !raw.contains(place.raw())
                        ? place.raw().substring(1)
                        : place.raw();
        boolean literal = raw.contains(path);
        UnaryOperator<String> into =
                better ->
                        raw.replace(
                                path,
                                path.startsWith("/") == better.startsWith("/")
                                        ? better
                                        : better.substring(1));
        return literal
                ? new Lookup.Missing(missing.message(), () -> missing.near().map(into))
                : new Lookup.Missing(missing.message());
    }

    private Lookup post(String name) {
        String wanted = UrlPaths.trim(name);
        return posts.find(wanted)
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(
                        () ->
                                new Lookup.Missing(
                                        "no such post: " + wanted,
                                        () -> new Lookup.Near(posts.near(wanted))));
    }

    private Lookup link(String path) {
        Path source = index.source();
        return index.files()
                .file(source, path)
                .filter(file -> !index.isIgnored(file))
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(
                        () ->
                                path.contains("{")
                                        ? new Lookup.Unknown("template expression: " + path)
                                        : new Lookup.Missing(
                                                "no such file: " + path,
                                                () -> respelled(source, path)));
    }

    private Lookup.Near respelled(Path source, String path) {
        return new Lookup.Near(
                new SimilarNames(index.files())
                        .respelled(source, path).stream()
                                .filter(
                                        other ->
                                                !index.isIgnored(source.resolve(other).normalize()))
                                .toList());
    }

    /** A page by its path in the content folder, beside the page, or by its name alone. */
    private Lookup ref(Document from, String target) {
        int hash = target.indexOf('#');
        String written = hash < 0 ? target : target.substring(0, hash);
        String path =
                LinkTarget.parse(written) instanceof LinkTarget.Local local
                        ? local.path()
                        : written;
        if (path.isEmpty()) {
            return new Lookup.Found(from.path());
        }
        return index.page(from, path);
    }

    /** The fragment of a target that is written as a template; empty if there is none. */
    public static String fragment(String raw) {
        int hash = raw.lastIndexOf('#');
        if (hash < 0) {
            return "";
        }
        String rest = raw.substring(hash + 1);
        int end = 0;
        while (end < rest.length() && "\"'`}{%> \t".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end);
    }
}
