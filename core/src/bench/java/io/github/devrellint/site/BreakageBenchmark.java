package io.github.devrellint.site;

import io.github.devrellint.LintRequest;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.Config;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.document.FrontMatterImages;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Breaks a site on purpose and counts what is found. A site is copied, references to images, pages
 * and headings that resolve are picked, the target of each is broken (deleted, renamed, written in
 * another letter case, its heading removed), and the copy is linted before and after. A break counts
 * as reported if a finding overlaps the reference; a new finding is explained if what it names was
 * broken.
 *
 * <p>Arguments: the folder of the site, the number of breaks, a seed. From the root of a checkout:
 *
 * <pre>
 * ./mvnw -q -pl core test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
 * java -cp core/target/classes:$(cat core/target/bench.classpath) \
 *     core/src/bench/java/io/github/devrellint/site/BreakageBenchmark.java SITE 100 1
 * </pre>
 */
public final class BreakageBenchmark {

    private static final Set<RuleId> RULES =
            Set.of(
                    RuleId.of("broken-image"),
                    RuleId.of("broken-link"),
                    RuleId.of("broken-anchor"));

    private enum Kind {
        IMAGE,
        LINK,
        ANCHOR
    }

    private enum Break {
        DELETE,
        RENAME,
        CASE,
        HEADING
    }

    /** A reference and what it leads to. */
    private record Reference(
            Kind kind, Path source, Span span, LinkTarget target, Path file, String fragment) {}

    private record Broken(Reference reference, Break how) {}

    private final Path site;
    private final Random random;
    private final DocumentParser parser = new DocumentParser();
    private final List<Reference> references = new ArrayList<>();
    private final Map<Path, Path> origins = new HashMap<>();
    private final Map<Path, Document> documents = new TreeMap<>();

    private BreakageBenchmark(Path site, long seed) {
        this.site = site;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        Path original = Path.of(args[0]).toAbsolutePath().normalize();
        int count = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        Path copy = Files.createTempDirectory("breakage").toRealPath();
        copy(original, copy);
        new BreakageBenchmark(copy, seed).run(original.getFileName().toString(), count);
    }

    private void run(String name, int count) throws IOException {
        Report before = lint();
        collect();
        List<Broken> broken = breakSome(count);
        Report after = lint();
        print(name, before, after, broken);
    }

    private Report lint() {
        return new Linter()
                .run(
                        LintRequest.of(site, List.of(Path.of(""))).withOnly(RULES),
                        Linter.Progress.NONE);
    }

    private void collect() throws IOException {
        try (Stream<Path> files = Files.walk(site);
                RunContext context = new RunContext(Config.defaults(site))) {
            Site model = Site.of(context, site);
            for (Path file : files.filter(this::isLinted).sorted().toList()) {
                Document document = parser.parse(SourceText.decode(file, Files.readAllBytes(file)));
                documents.put(file, document);
                Stream.concat(
                                document.images().stream(),
                                document.frontMatter().stream()
                                        .flatMap(matter -> FrontMatterImages.of(matter).stream()))
                        .forEach(image -> image(model, document, image));
                document.links()
                        .forEach(link -> link(model, document, link.target(), link.targetSpan()));
            }
        }
        Collections.shuffle(references, random);
    }

    /** Whether the linter takes a file when it is given the whole folder. */
    private boolean isLinted(Path file) {
        for (Path name : site.relativize(file)) {
            if (name.toString().startsWith(".") || name.toString().equals("node_modules")) {
                return false;
            }
        }
        return isMarkdown(file);
    }

    private static boolean isMarkdown(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && name.matches(".*\\.(md|mdx|markdown)");
    }

    private void image(Site model, Document document, Image image) {
        if (model.find(document, image) instanceof Lookup.Found found && Files.isRegularFile(found.file())) {
            references.add(new Reference(Kind.IMAGE, document.path(), image.targetSpan(), image.target(), found.file(), ""));
        }
    }

    private void link(Site model, Document document, LinkTarget target, Span span) {
        if (!(model.find(document, target) instanceof Lookup.Found found) || !Files.isRegularFile(found.file())) {
            return;
        }
        if (target instanceof LinkTarget.Remote && target.raw().matches("(https?:)?//[^/]+(/[^/]*)?/?(#.*)?")) {
            return; // another application of the host may answer for it, so nothing is said of it
        }
        int hash = target.raw().indexOf('#');
        String fragment = hash < 0 ? "" : LinkTarget.parse(target.raw().substring(hash)) instanceof LinkTarget.Local local ? local.fragment() : "";
        boolean page = isMarkdown(found.file());
        if (!fragment.isEmpty() && page && heading(found.file(), fragment).isPresent() && model.findAnchor(document, target) instanceof Lookup.Found) {
            references.add(new Reference(Kind.ANCHOR, document.path(), span, target, found.file(), fragment));
        } else {
            references.add(new Reference(Kind.LINK, document.path(), span, target, found.file(), ""));
        }
    }

    /** The one heading that has an id, if it is no numbered double. */
    private Optional<Heading> heading(Path page, String fragment) {
        Document document = documents.computeIfAbsent(page, this::read);
        String letters = letters(fragment);
        List<Heading> found =
                document.headings().stream()
                        .filter(heading -> heading.id().map(id -> id.id().equals(fragment)).orElseGet(() -> letters(heading.text().text()).equals(letters)))
                        .toList();
        boolean elsewhere = document.anchors().stream().anyMatch(anchor -> anchor.id().equals(fragment));
        return found.size() == 1 && !elsewhere && !letters.isEmpty() ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Document read(Path page) {
        try {
            return parser.parse(SourceText.decode(page, Files.readAllBytes(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Breaks references of the three kinds in turn, each target once and no page that is a source. */
    private List<Broken> breakSome(int count) throws IOException {
        Map<Kind, List<Reference>> byKind = new HashMap<>();
        references.forEach(each -> byKind.computeIfAbsent(each.kind(), k -> new ArrayList<>()).add(each));
        List<Broken> broken = new ArrayList<>();
        Set<Path> sources = new HashSet<>();
        Set<Path> targets = new HashSet<>();
        Map<Path, List<Span>> headings = new HashMap<>();
        while (broken.size() < count && !byKind.isEmpty()) {
            for (Kind kind : Kind.values()) {
                List<Reference> left = byKind.getOrDefault(kind, new ArrayList<>());
                while (!left.isEmpty() && broken.size() < count) {
                    Reference reference = left.remove(left.size() - 1);
                    boolean anchor = kind == Kind.ANCHOR;
                    boolean self = !anchor && reference.file().equals(reference.source());
                    boolean taken = self || targets.contains(reference.source()) || targets.contains(reference.file()) || !anchor && (sources.contains(reference.file()) || headings.containsKey(reference.file()));
                    boolean changed = anchor && headings.containsKey(reference.source()) && !reference.source().equals(reference.file());
                    if (!taken && !changed) {
                        Break how = anchor ? Break.HEADING : how(reference);
                        if (anchor && !plan(reference, headings)) {
                            continue;
                        }
                        sources.add(reference.source());
                        if (!anchor) {
                            targets.add(reference.file());
                            apply(reference, how);
                        }
                        broken.add(new Broken(reference, how));
                        break;
                    }
                }
                if (left.isEmpty()) {
                    byKind.remove(kind);
                }
            }
        }
        for (Map.Entry<Path, List<Span>> page : headings.entrySet()) {
            blank(page.getKey(), page.getValue());
        }
        return broken;
    }

    private boolean plan(Reference reference, Map<Path, List<Span>> headings) {
        Span span = heading(reference.file(), reference.fragment()).orElseThrow().span();
        List<Span> planned = headings.computeIfAbsent(reference.file(), p -> new ArrayList<>());
        return !planned.contains(span) && planned.add(span);
    }

    /** Removes headings but keeps the lines, so that places before and after compare. */
    private void blank(Path page, List<Span> spans) throws IOException {
        StringBuilder text = new StringBuilder(documents.get(page).source().text());
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                if ("\r\n".indexOf(text.charAt(i)) < 0) {
                    text.setCharAt(i, ' ');
                }
            }
            int end = span.end(); // explicit ids stand behind some spans
            while (end < text.length() && text.charAt(end) != '\n') {
                text.setCharAt(end++, ' ');
            }
        }
        Files.writeString(page, text);
    }

    /** Renaming breaks only what names the file; front matter may name the page instead. */
    private Break how(Reference reference) throws IOException {
        String file = reference.file().getFileName().toString();
        String stem = file.substring(0, Math.max(file.lastIndexOf('.'), 0));
        String raw = reference.target().raw();
        String decoded = raw.contains("%") ? java.net.URLDecoder.decode(raw.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25"), java.nio.charset.StandardCharsets.UTF_8) : raw;
        boolean named = decoded.contains(file);
        boolean fixed = isMarkdown(reference.file()) && Files.readString(reference.file()).matches("(?s).*\\n(permalink|slug|url|path|id|aliases|redirect_from)\\s*[:=].*");
        List<Break> ways = new ArrayList<>(List.of(Break.DELETE));
        if (named || decoded.contains(stem) && !stem.isEmpty() && !fixed) {
            ways.add(Break.RENAME);
        }
        if (named) {
            ways.add(Break.CASE);
        }
        return ways.get(random.nextInt(ways.size()));
    }

    private void apply(Reference reference, Break how) throws IOException {
        Path file = reference.file();
        String name = file.getFileName().toString();
        switch (how) {
            case DELETE -> Files.delete(file);
            case RENAME -> move(file, "moved-away-" + name);
            case CASE -> move(file, swap(name));
            default -> throw new IllegalArgumentException("not for files: " + how);
        }
    }

    private void move(Path file, String name) throws IOException {
        origins.put(Files.move(file, file.resolveSibling(name)), file);
    }

    private static String swap(String name) {
        StringBuilder swapped = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c)) {
                swapped.setCharAt(i, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
                return swapped.toString();
            }
        }
        return "X" + name;
    }

    private void print(String name, Report before, Report after, List<Broken> broken) {
        Map<String, int[]> table = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Broken each : broken) {
            Reference reference = each.reference();
            boolean reported =
                    after.findings().stream()
                            .anyMatch(finding -> finding.file().equals(reference.source()) && touches(finding.range().span(), reference.span()));
            int[] counts = table.computeIfAbsent(reference.kind() + " " + each.how(), k -> new int[2]);
            counts[0]++;
            counts[1] += reported ? 1 : 0;
            if (!reported) {
                missed.add(each.how() + " " + site.relativize(reference.file()) + " <- " + at(reference) + " " + reference.target().raw());
            }
        }
        System.out.printf("%s: %d references, %d findings before%n", name, references.size(), before.findings().size());
        table.forEach((kind, counts) -> System.out.printf("  %-16s %3d broken %3d reported%n", kind, counts[0], counts[1]));
        missed.forEach(line -> System.out.println("  missed: " + line));
        List<Finding> unexplained = unexplained(before, after, broken);
        unexplained.forEach(finding -> System.out.println("  unexplained: " + finding.path() + ":" + finding.range().start().line() + " " + finding.rule() + " " + finding.message()));
        int reported = broken.size() - missed.size();
        System.out.printf("  total: %d broken, %d reported, %d unexplained%n", broken.size(), reported, unexplained.size());
    }

    private String at(Reference reference) {
        return site.relativize(reference.source()) + ":" + documents.get(reference.source()).source().lines().position(reference.span().start()).line();
    }

    private static boolean touches(Span a, Span b) {
        return a.overlaps(b) || a.start() == b.start();
    }

    private List<Finding> unexplained(Report before, Report after, List<Broken> broken) {
        Set<String> old = new HashSet<>();
        before.findings().forEach(finding -> old.add(key(finding)));
        Set<Path> files = new HashSet<>();
        broken.forEach(each -> files.add(each.reference().file()));
        return after.findings().stream()
                .filter(finding -> !old.contains(key(finding)))
                .filter(finding -> !old.contains(keyBeforeMove(finding)))
                .filter(
                        finding ->
                                references.stream()
                                        .noneMatch(
                                                reference ->
                                                        reference.source().equals(origin(finding.file()))
                                                                && touches(finding.range().span(), reference.span())
                                                                && files.contains(reference.file())))
                .toList();
    }

    /** The same finding on the path that the file had before it was moved. */
    private String keyBeforeMove(Finding finding) {
        return site.relativize(origin(finding.file())).toString().replace('\\', '/')
                + ":"
                + finding.range().start()
                + finding.rule();
    }

    private Path origin(Path file) {
        return origins.getOrDefault(file, file);
    }

    private static String key(Finding finding) {
        return finding.path() + ":" + finding.range().start() + finding.rule();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Path copy = to.resolve(from.relativize(file).toString());
                        Files.write(copy, Files.readAllBytes(file));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
