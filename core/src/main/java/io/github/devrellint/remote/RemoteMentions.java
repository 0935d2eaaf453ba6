package io.github.devrellint.remote;

import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Span;
import io.github.devrellint.remote.http.RemoteUrl;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.TargetGlobs;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The URLs on other hosts that one document names.
 *
 * @param document its path, absolute and normalized
 * @param list those to ask for
 * @param missing those that the configuration maps to what the site does not have
 */
record RemoteMentions(Path document, List<RemoteMention> list, List<Missing> missing) {

    /**
     * A URL that stands for a page of the site.
     *
     * @param span of the target in the source
     * @param message why there is no such page
     */
    record Missing(Span span, String message) {}

    /** Reads them from a document. URLs of the site itself are left to the other rules. */
    static RemoteMentions of(Document document, Site site) {
        LinkSettings settings = site.context().config().links();
        TargetGlobs excluded = new TargetGlobs(settings.exclude());
        List<Mention> all =
                Stream.concat(
                                document.allImages()
                                        .filter(image -> isElsewhere(site.find(document, image)))
                                        .map(Mention::of),
                                document.links().stream()
                                        .filter(link -> isRemote(link.target()))
                                        .filter(
                                                link ->
                                                        isElsewhere(
                                                                site.find(document, link.target())))
                                        .map(Mention::of))
                        .filter(mention -> isRemote(mention.target()))
                        .filter(mention -> !excluded.matches(mention.target().raw()))
                        .toList();
        Map<Span, RemoteMention> remote = new LinkedHashMap<>();
        Map<Span, Missing> missing = new LinkedHashMap<>();
        for (Mention mention : all) {
            String url = mapped(mention.target().raw(), settings);
            if (url.startsWith("/") && !url.startsWith("//")) {
                Lookup found = site.find(document, LinkTarget.parse(url));
                if (found instanceof Lookup.Missing none) {
                    missing.put(mention.span(), new Missing(mention.span(), none.message()));
                }
            } else {
                RemoteUrl.parse(url)
                        .filter(parsed -> settings.allowPrivate() || !parsed.isLocal())
                        .ifPresent(
                                parsed -> remote.putIfAbsent(mention.span(), mention.as(parsed)));
            }
        }
        return new RemoteMentions(
                document.path(), List.copyOf(remote.values()), List.copyOf(missing.values()));
    }

    /** A link or an image. */
    private record Mention(LinkTarget target, Span span, boolean image) {

        static Mention of(Image image) {
            return new Mention(image.target(), image.targetSpan(), true);
        }

        static Mention of(Link link) {
            return new Mention(link.target(), link.targetSpan(), false);
        }

        RemoteMention as(RemoteUrl url) {
            return new RemoteMention(url, target.raw(), span, image);
        }
    }

    private static boolean isRemote(LinkTarget target) {
        return target instanceof LinkTarget.Remote;
    }

    /** Whether no other rule has the say: the site knows which addresses are its own. */
    private static boolean isElsewhere(Lookup lookup) {
        return lookup instanceof Lookup.Unknown;
    }

    /** A URL with its longest mapped beginning replaced. */
    private static String mapped(String url, LinkSettings settings) {
        return settings.map().entrySet().stream()
                .filter(entry -> url.startsWith(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(entry -> entry.getValue() + url.substring(entry.getKey().length()))
                .orElse(url);
    }
}
