package io.github.devrellint.images;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.lookup.Lookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports image files that no document of the site refers to and whose names appear in no template,
 * style sheet, script or configuration.
 */
@AutoService(SiteRule.class)
public final class OrphanImageRule
        implements SiteRule<OrphanImageRule.Options, OrphanImageRule.Fact> {

    private static final Set<String> IMAGES =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tiff");
    private static final Set<String> TEXTS =
            Set.of(
                    "html",
                    "htm",
                    "css",
                    "scss",
                    "sass",
                    "less",
                    "js",
                    "mjs",
                    "ts",
                    "jsx",
                    "tsx",
                    "vue",
                    "astro",
                    "svelte",
                    "njk",
                    "liquid",
                    "hbs",
                    "yml",
                    "yaml",
                    "toml",
                    "json",
                    "xml",
                    "adoc",
                    "ftl",
                    "webmanifest",
                    "md",
                    "mdx",
                    "markdown");

    /** Icons that browsers request by name. */
    private static final Pattern ICON =
            Pattern.compile("(favicon|apple-touch-icon|android-chrome-|mstile-|safari-pinned).*");

    private static final Pattern NAME =
            Pattern.compile(
                    "[^\\s\"'`()<>/=:,;{}\\[\\]|]+\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff)",
                    Pattern.CASE_INSENSITIVE);

    /**
     * @param allow globs of files, relative to the root of the site, that are used elsewhere
     */
    public record Options(List<String> allow) {}

    /**
     * The files that a document refers to.
     *
     * @param document path of the document
     * @param shown the files
     */
    record Fact(Path document, Set<Path> shown) {}

    @Override
    public RuleId id() {
        return RuleId.of("orphan-image");
    }

    @Override
    public Severity severity() {
        return Severity.OFF;
    }

    @Override
    public Options defaults() {
        return new Options(List.of());
    }

    @Override
    public Fact gather(Document document, Site site, Options options) {
        Stream<Lookup> images = document.allImages().map(image -> site.find(document, image));
        Stream<Lookup> links =
                document.links().stream().map(link -> site.find(document, link.target()));
        Set<Path> shown =
                Stream.concat(images, links)
                        .filter(Lookup.Found.class::isInstance)
                        .map(found -> ((Lookup.Found) found).file())
                        .collect(Collectors.toSet());
        return new Fact(document.path(), shown);
    }

    @Override
    public Optional<ResultFormat<Fact>> factFormat() {
        return Optional.of(new FactFormat());
    }

    /** A document and the files that it refers to, as paths. */
    private static final class FactFormat implements ResultFormat<Fact> {

        @Override
        public String name() {
            return "shown 1";
        }

        @Override
        public void write(Fact fact, ResultWriter out) throws IOException {
            out.text(fact.document().toString());
            out.list(fact.shown(), file -> out.text(file.toString()));
        }

        @Override
        public Fact read(ResultReader in) throws IOException {
            return new Fact(Path.of(in.text()), Set.copyOf(in.list(() -> Path.of(in.text()))));
        }
    }

    /**
     * Returns one problem per image, at the start of the document nearest to it in the folder tree.
     */
    @Override
    public Stream<Located> check(List<Fact> facts, Site site, Options options) {
        Set<Path> shown = new HashSet<>();
        facts.forEach(fact -> shown.addAll(fact.shown()));
        CaseExactFiles tree = site.files();
        FilePatterns allowed = new FilePatterns(tree.root(), options.allow());
        Map<Path, String> left = new TreeMap<>();
        Set<String> named = new HashSet<>();
        for (Path file : tree.files()) {
            String name = file.getFileName().toString();
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            boolean icon = ICON.matcher(name).matches();
            if (IMAGES.contains(extension)
                    && !icon
                    && !shown.contains(file)
                    && !allowed.matches(file)) {
                left.put(file, name);
            }
            if (TEXTS.contains(extension)) {
                names(tree, file, named);
            }
        }
        return left.entrySet().stream()
                .filter(entry -> !named.contains(entry.getValue()))
                .flatMap(entry -> located(entry.getKey(), facts, tree.root()).stream());
    }

    private static Optional<Located> located(Path image, List<Fact> facts, Path root) {
        String path = SlashPath.of(root.relativize(image));
        Problem problem = new Problem(Span.at(0), "no document uses the image " + path);
        return facts.stream()
                .map(Fact::document)
                .max(Comparator.comparingInt(document -> shared(document, image)))
                .map(document -> new Located(document, problem));
    }

    /** How many folders two files have in common. */
    private static int shared(Path a, Path b) {
        int count = 0;
        while (count < Math.min(a.getNameCount(), b.getNameCount())
                && a.getName(count).equals(b.getName(count))) {
            count++;
        }
        return count;
    }

    private static void names(CaseExactFiles tree, Path file, Set<String> into) {
        try {
            Matcher name = NAME.matcher(new String(tree.read(file), StandardCharsets.UTF_8));
            while (name.find()) {
                into.add(name.group());
            }
        } catch (UncheckedIOException e) {
            // an unreadable file contributes no names; if it is a document, the engine reports it
        }
    }
}
