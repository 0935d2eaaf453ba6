package io.github.devrellint.lsp.navigate;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Span;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mends the targets of one document before files are moved. A target stays written as it was: as a
 * path from the document, as an address, or as the name that a template takes. One that is written
 * in another way is left alone.
 */
final class MovedTargets {

    private final Document document;
    private final Site site;
    private final Moves moves;
    private final Addresses addresses;

    MovedTargets(Document document, Site site, Moves moves, Addresses addresses) {
        this.document = document;
        this.site = site;
        this.moves = moves;
        this.addresses = addresses;
    }

    List<Edit> edits() {
        return Reference.of(document).flatMap(place -> edit(place).stream()).distinct().toList();
    }

    private Optional<Edit> edit(Reference place) {
        boolean samePage = place.target() instanceof LinkTarget.Local local && local.samePage();
        String raw = document.source().text(place.span());
        boolean template = place.target() instanceof LinkTarget.Template;
        String written = template ? raw : raw.split("[?#]", 2)[0];
        return samePage
                ? Optional.empty()
                : place.file(document, site)
                        .flatMap(file -> mended(place.target(), written, file))
                        .filter(text -> !text.equals(written))
                        .map(text -> new Edit(part(place.span(), written), text));
    }

    private static Span part(Span target, String written) {
        return new Span(target.start(), target.start() + written.length());
    }

    private Optional<String> mended(LinkTarget target, String written, Path file) {
        Path to = moves.after(file);
        Optional<String> named = named(written, file, to);
        if (target instanceof LinkTarget.Local local && !local.fromRoot()) {
            return besides(local, file, to)
                    .or(() -> named)
                    .or(() -> relative(local, written, file, to));
        }
        return named.or(() -> address(written, file, to));
    }

    private Optional<String> named(String written, Path file, Path to) {
        return to.equals(file)
                ? Optional.empty()
                : PageNames.renamed(written, file, to, addresses, isUnique(file, to));
    }

    private boolean isUnique(Path file, Path to) {
        return site.files(document).files().stream()
                .filter(other -> !other.equals(file))
                .noneMatch(other -> other.getFileName().equals(to.getFileName()));
    }

    /** A path from the document to the file. */
    private Optional<String> besides(LinkTarget.Local target, Path file, Path to) {
        Path folder = document.path().getParent();
        Path from = moves.after(document.path()).getParent();
        boolean stays = to.equals(file) && from.equals(folder);
        if (stays || !folder.resolve(target.path()).normalize().equals(file)) {
            return Optional.empty();
        }
        String path = SlashPath.of(from.relativize(to));
        String dot = target.path().startsWith("./") && !path.startsWith("../") ? "./" : "";
        return Optional.of(Targets.escaped(dot + path));
    }

    /** The address of the file, whole or behind the base path. */
    private Optional<String> address(String written, Path file, Path to) {
        Optional<String> before = addresses.of(file, file).map(UrlPaths::key);
        Optional<String> after = addresses.of(file, to).map(UrlPaths::key);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return Optional.empty();
        }
        String base = addresses.layout().basePath();
        return Stream.of(
                        replaced(written, before.get(), after.get()),
                        replaced(written, below(base, before.get()), below(base, after.get())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String below(String base, String key) {
        return UrlPaths.below(UrlPaths.trim(base), key).orElse(key);
    }

    /** What follows an address on a site need not be part of it: a slash, an ending. */
    private static Optional<String> replaced(String written, String before, String after) {
        String key = Targets.escaped(before);
        Matcher place =
                Pattern.compile(
                                "(?<![\\w.%-])"
                                        + Pattern.quote(key)
                                        + "(?![\\w%-]|\\.(?!html?\\b))")
                        .matcher(written);
        if (key.isEmpty() || after.isEmpty() || !place.find()) {
            return Optional.empty();
        }
        int start = place.start();
        int end = place.end();
        String rest = written.substring(end);
        // another page below the address, or a second place that looks the same
        boolean whole = rest.matches("(?:/?(?:index)?(?:\\.html?)?(?:[\"'\\s|}].*)?)");
        return whole && !place.find()
                ? Optional.of(written.substring(0, start) + Targets.escaped(after) + rest)
                : Optional.empty();
    }

    /** A path from the address of the document to that of the file. */
    private Optional<String> relative(LinkTarget.Local target, String written, Path file, Path to) {
        Path own = document.path();
        Optional<String> before = addresses.of(own, own);
        Optional<String> after = addresses.of(own, moves.after(own));
        Optional<String> goal = addresses.of(file, to);
        boolean leads =
                before.isPresent()
                        && addresses
                                .of(file, file)
                                .map(UrlPaths::key)
                                .equals(
                                        before.map(
                                                page ->
                                                        UrlPaths.key(
                                                                UrlPaths.resolve(
                                                                        page, target.path()))));
        boolean same = before.equals(after) && goal.equals(addresses.of(file, file));
        if (!leads || same || after.isEmpty() || goal.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of("/" + after.get().substring(0, after.get().lastIndexOf('/')));
        Path page = Path.of("/" + UrlPaths.key(goal.get()));
        String path = SlashPath.of(folder.relativize(page));
        Matcher ending = Pattern.compile("(?:/|\\.html?|/index\\.html)$").matcher(written);
        String end = ending.find() ? ending.group() : "";
        return path.isEmpty() ? Optional.empty() : Optional.of(Targets.escaped(path) + end);
    }
}
