package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Severity;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports addresses that two documents claim: permalinks, slugs beside each other, aliases. Which
 * of the two readers get depends on the order of the build.
 */
@AutoService(SiteRule.class)
public final class FrontMatterUniqueRule
        implements SiteRule<Rule.NoOptions, List<FrontMatterUniqueRule.Claim>> {

    /**
     * A claim to an address.
     *
     * @param path the document
     * @param key of the front matter
     * @param written the address as it is written
     * @param address what must be unique: the address with the place and the language it counts in
     * @param span of the value
     */
    public record Claim(Path path, String key, String written, String address, Span span) {}

    /** Keys whose value is an address from the root of the site. */
    private static final List<String> PERMALINKS = List.of("permalink", "url");

    private static final List<String> ALIASES = List.of("aliases", "redirect_from");

    private static final List<String> LANGUAGES = List.of("lang", "language", "locale");

    @Override
    public RuleId id() {
        return RuleId.of("front-matter-unique");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Rule.NoOptions defaults() {
        return new Rule.NoOptions();
    }

    @Override
    public List<Claim> gather(Document document, Site site, Rule.NoOptions options) {
        List<Claim> claims = new ArrayList<>();
        document.frontMatter()
                .ifPresent(
                        matter -> {
                            var claimant = new Claimant(document, site, matter);
                            PERMALINKS.forEach(key -> claimant.permalink(key, claims));
                            ALIASES.forEach(key -> claimant.permalink(key, claims));
                            claimant.permalink("path", claims);
                            claimant.slug(claims);
                        });
        return claims;
    }

    /**
     * Returns one problem per claim but the first to an address, at the value. An alias that is the
     * page's own address redirects readers to where they are.
     */
    @Override
    public Stream<Located> check(List<List<Claim>> facts, Site site, Rule.NoOptions options) {
        Map<String, List<Claim>> byAddress =
                facts.stream()
                        .flatMap(List::stream)
                        .collect(
                                Collectors.groupingBy(
                                        Claim::address, LinkedHashMap::new, Collectors.toList()));
        return byAddress.values().stream()
                .filter(claims -> claims.size() > 1)
                .flatMap(claims -> located(claims, site));
    }

    private static Stream<Located> located(List<Claim> claims, Site site) {
        Claim first = claims.get(0);
        return claims.stream()
                .skip(1)
                .map(claim -> new Located(claim.path(), problem(claim, first, site)));
    }

    private static Problem problem(Claim claim, Claim first, Site site) {
        return new Problem(
                claim.span(),
                "%s \"%s\" is %s"
                        .formatted(name(claim.key()), claim.written(), owner(claim, first, site)));
    }

    private static String owner(Claim claim, Claim first, Site site) {
        if (claim.path().equals(first.path())) {
            boolean listed = claim.key().equals(first.key());
            return listed ? "there twice" : "the " + name(first.key()) + " of this page";
        }
        Path root = site.root();
        Path other = first.path().startsWith(root) ? root.relativize(first.path()) : first.path();
        String file = other.toString().replace('\\', '/');
        return "%s %s of %s too".formatted(article(first.key()), name(first.key()), file);
    }

    private static String article(String key) {
        return ALIASES.contains(key) ? "an" : "the";
    }

    private static String name(String key) {
        return ALIASES.contains(key) ? "alias" : key;
    }

    /** A document that claims addresses. */
    private record Claimant(Document document, Site site, FrontMatter matter) {

        void permalink(String key, List<Claim> into) {
            boolean path = key.equals("path");
            if (path && !site.generator(document).equals("zola")) {
                return;
            }
            matter.get(key).stream()
                    .flatMap(value -> Words.of(value).stream())
                    .filter(word -> isAddress(word.text()))
                    .forEach(word -> into.add(claim(key, word, home(), address(key, word))));
        }

        /** Hugo resolves a relative alias from where the page is. */
        private String address(String key, Words word) {
            boolean relative =
                    ALIASES.contains(key)
                            && site.generator(document).equals("hugo")
                            && !word.text().startsWith("/");
            return relative
                    ? normal(place().toString().replace('\\', '/') + "/" + word.text())
                    : normal(word.text());
        }

        void slug(List<Claim> into) {
            matter.get("slug").stream()
                    .flatMap(value -> Words.of(value).stream())
                    .filter(word -> isAddress(word.text()))
                    .forEach(word -> into.add(slug(word)));
        }

        /** A slug replaces the name of the file, or of the folder where the file is its index. */
        private Claim slug(Words word) {
            boolean fromRoot = word.text().startsWith("/");
            String date = fileDate().orElse("");
            return claim(
                    "slug",
                    word,
                    "slug in " + (fromRoot ? tree() : place()) + " " + date,
                    normal(word.text()));
        }

        /** The folder that the page is in: one up for the index of a folder of its own. */
        private Path place() {
            String name = document.path().getFileName().toString();
            Path folder = document.path().getParent();
            boolean index = name.matches("_?index\\..*") && folder.getParent() != null;
            return index ? folder.getParent() : folder;
        }

        /** Jekyll's addresses hold the date; the same slug on another day is another address. */
        private Optional<String> fileDate() {
            return site.generator(document).equals("jekyll")
                    ? FileNameDate.of(document.path()).map(Object::toString)
                    : Optional.empty();
        }

        private Claim claim(String key, Words word, String place, String address) {
            return new Claim(
                    document.path(),
                    key,
                    word.text(),
                    String.join("\n", place, language(), address),
                    word.span());
        }

        /** The innermost site, for a folder may hold several. */
        private String home() {
            return site.tree(document).root().toString();
        }

        /** A version of the documentation or a section counts its slugs from its own root. */
        private String tree() {
            Path root = site.tree(document).root();
            Path path = document.path();
            Path below = path.startsWith(root) ? root.relativize(path) : path.getFileName();
            int folders = Math.min(2, below.getNameCount() - 1);
            return folders == 0 ? "" : below.subpath(0, folders).toString();
        }

        /**
         * Translations of a page may have its address, in their own language's part of the site.
         */
        private String language() {
            String named =
                    LANGUAGES.stream()
                            .flatMap(key -> matter.string(key).stream())
                            .findFirst()
                            .orElse("");
            Path root = site.tree(document).root();
            Path path = document.path();
            Path below = path.startsWith(root) ? root.relativize(path) : path.getFileName();
            StringBuilder language = new StringBuilder(named);
            for (Path part : below) {
                String[] words = part.toString().split("\\.");
                boolean file = part.equals(below.getFileName());
                String code = file ? words.length > 2 ? words[words.length - 2] : "" : words[0];
                if (code.matches("[a-z]{2}([-_][A-Za-z]{2,4})?")) {
                    language.append(' ').append(code);
                }
            }
            return language.toString();
        }
    }

    private static boolean isAddress(String text) {
        return !text.isBlank()
                && !text.contains("{")
                && !text.contains("://")
                && text.chars().noneMatch(c -> c == ':' || c == '#');
    }

    /** Addresses that a server answers with the same page. */
    private static String normal(String address) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : address.strip().split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if ("index.html".equals(parts.peekLast())) {
            parts.pollLast();
        }
        return String.join("/", parts);
    }
}
