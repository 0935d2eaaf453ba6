package io.github.devrellint.spelling.site;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.spelling.token.LazyValue;
import io.github.devrellint.spelling.token.WantedWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names that a site gives to things: names of files and folders, its settings (title, address,
 * authors, menus), its data files, and the manifests of its packages. Safe for use by several
 * threads.
 */
final class SiteNames {

    /** How much is read of settings, data and manifests, in bytes. */
    private static final long MOST_BYTES = 4L << 20;

    private static final long LARGEST_FILE = 512L << 10;

    private static final Pattern SETTINGS =
            Pattern.compile(
                    "package\\.json|go\\.mod|Cargo\\.toml|pom\\.xml|pyproject\\.toml|setup\\.(py|cfg)"
                            + "|requirements.*\\.txt|Gemfile|composer\\.json|mix\\.exs"
                            + "|(build|settings)\\.gradle(\\.kts)?|[\\w.-]+\\.gemspec|CNAME"
                            + "|_config\\.ya?ml|(hugo|config|book|zola|roq|site|params|menus?)\\.(toml|ya?ml|json)"
                            + "|mkdocs\\.ya?ml|\\.all-contributorsrc|CODEOWNERS|authors?\\.(ya?ml|json|toml)"
                            + "|(docusaurus|astro|eleventy|\\.?vitepress|next|nuxt|gatsby)[.-]config\\.[cm]?[jt]s"
                            + "|sidebars\\.[cm]?[jt]s(on)?|config\\.[cm]?[jt]s");

    private static final Pattern DATA = Pattern.compile("(?i).+\\.(ya?ml|json|toml|csv)");

    private final CaseExactFiles tree;
    private final LazyValue<List<String>> texts;

    private SiteNames(CaseExactFiles tree) {
        this.tree = tree;
        this.texts = new LazyValue<>(this::texts);
    }

    /** The names of the site that a document belongs to. */
    static SiteNames of(Site site, Document document) {
        CaseExactFiles tree = site.files(document);
        return site.context()
                .service(Cache.KEY)
                .byRoot
                .computeIfAbsent(tree.root(), root -> new SiteNames(tree));
    }

    /** What was read of which site. */
    private static final class Cache {
        static final ServiceKey<Cache> KEY = ServiceKey.of(Cache.class, context -> new Cache());
        private final Map<Path, SiteNames> byRoot = new ConcurrentHashMap<>();
    }

    /** Returns the words with those found that the site has in its names. */
    WantedWords search(Document document, Collection<String> words) {
        var wanted = new WantedWords(words);
        texts.get().forEach(wanted::search);
        return wanted;
    }

    private List<String> texts() {
        List<String> found = new ArrayList<>();
        var names = new StringBuilder();
        long left = MOST_BYTES;
        for (Path file : tree.files()) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".md") && !name.endsWith(".mdx")) {
                // The name of a page repeats its title, with what is wrong in it.
                names.append(name).append('\n');
            }
            boolean read = SETTINGS.matcher(name).matches() || isData(file, name);
            if (read && left > 0) {
                String text = read(file);
                left -= text.length();
                found.add(text);
            }
        }
        found.add(names.toString());
        return found;
    }

    private boolean isData(Path file, String name) {
        String path = SlashPath.of(tree.root().relativize(file));
        return (path.startsWith("_data/") || path.startsWith("data/") || path.contains("/_data/"))
                && DATA.matcher(name).matches();
    }

    private static String read(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE
                    ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // it is gone: nothing that could name anything
        }
    }
}
