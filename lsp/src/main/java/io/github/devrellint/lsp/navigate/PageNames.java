package io.github.devrellint.lsp.navigate;

import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names by which templates refer to the source of a page: Hugo's {@code ref}, Jekyll's {@code
 * link} and {@code post_url}, Zola's {@code @/}.
 */
final class PageNames {

    private static final Pattern TAG = Pattern.compile("post_url|(?:rel)?ref\\b|\\blink\\b|^@/");
    private static final String INDEXES = "_?index";

    /** A name before the move, and after it. */
    private record Change(String before, String after) {}

    private PageNames() {}

    /**
     * A target with the name of a page changed; empty where it does not have that.
     *
     * @param unique whether no other page has the name of the file after the move
     */
    static Optional<String> renamed(
            String raw, Path from, Path to, Addresses addresses, boolean unique) {
        Optional<Mount> before = addresses.mount(from);
        Optional<Mount> after = addresses.mount(to);
        if (!TAG.matcher(raw).find() || before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        PagePath old = PagePath.of(before.get().relative(from));
        PagePath moved = PagePath.of(after.get().relative(to));
        return changes(old, moved, unique).stream()
                .flatMap(change -> replaced(raw, change).stream())
                .findFirst();
    }

    /** The longer names first, as the shorter ones are parts of them. */
    private static List<Change> changes(PagePath old, PagePath moved, boolean unique) {
        String file = unique ? name(moved) : path(moved) + ending(moved);
        String stem = unique ? moved.stem() : path(moved);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(path(old) + ending(old), path(moved) + ending(moved)));
        changes.add(new Change(post(old), post(moved)));
        changes.add(new Change(path(old), path(moved)));
        if (old.stem().matches(INDEXES) && moved.stem().equals(old.stem())) {
            changes.add(new Change(old.folder(), moved.folder()));
        } else {
            changes.add(new Change(name(old), file));
            changes.add(new Change(old.stem(), stem));
        }
        return changes.stream()
                .filter(change -> !change.before().isEmpty() && !change.after().isEmpty())
                .toList();
    }

    private static String path(PagePath page) {
        return page.folder().isEmpty() ? page.stem() : page.folder() + "/" + page.stem();
    }

    private static String name(PagePath page) {
        return page.stem() + ending(page);
    }

    private static String ending(PagePath page) {
        return "." + page.extension();
    }

    /** As {@code post_url} takes it: without the folder of posts. */
    private static String post(PagePath page) {
        String folder = page.folder().replaceFirst("(^|.*/)_posts", "$1");
        return (folder + "/" + page.stem()).replaceAll("/+", "/").replaceFirst("^/", "");
    }

    private static Optional<String> replaced(String raw, Change change) {
        Matcher name =
                Pattern.compile(
                                "(?<![\\w./-])(?:@?/)?("
                                        + Pattern.quote(change.before())
                                        + ")(?=[\"'`\\s#?>%}/]|$)")
                        .matcher(raw);
        return name.find()
                ? Optional.of(
                        raw.substring(0, name.start(1))
                                + change.after()
                                + raw.substring(name.end(1)))
                : Optional.empty();
    }
}
