package io.github.devrellint.samples.java;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.Mistake.Kind;
import io.github.devrellint.samples.java.MistakeFinder.Use;
import io.github.devrellint.samples.java.ToolRun.Found;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes mistakes in the Java blocks of a project's pages and counts which are found. The project is
 * copied. Of each page that has Java blocks, copies with one mistake each are laid beside it: a
 * misspelled name of a method, field, type or variable, an argument less, more or of the wrong
 * type, a wrong type argument, a result of the wrong type, a character that is missing. Only what a
 * compiler resolves that is told what the reader knows is misspelled, and only what it then refuses
 * counts as a mistake. Then public methods, fields and types that blocks use get other names in the
 * project's class files and sources. Found is what {@code sample-compile} or {@code sample-syntax}
 * reports at the line of the mistake or at the one where the compiler reports it, if nothing was
 * reported there before.
 *
 * <p>The project has to be built: its class folders are {@code target/classes}, {@code
 * build/classes/java/main} and {@code bin/main} at any depth.
 *
 * <p>Arguments: the folder of the project, then
 *
 * <ul>
 *   <li>{@code --tool COMMAND}: the launcher of a checkout; default {@code ./devrel-lint}
 *   <li>{@code --maven COMMAND}: Maven and its options, and the coordinates of the plugin as the
 *       last word, instead of the command line
 *   <li>{@code --mistakes N}, {@code --renames N}, {@code --seed N}; defaults 40, 10, 1
 *   <li>{@code --rename KINDS}: what gets other names in turn; default method,field,type,method
 *   <li>{@code --sources}: the tool does not see class files
 *   <li>{@code --classpath FILE}: paths of the project's libraries, separated as on a class path
 *   <li>{@code --pages REGEX}: only pages whose path matches
 *   <li>{@code --pages-at-most N}: of more pages, this many, evenly spread; default 40
 *   <li>{@code --seconds N}: that each step may take; default 300. What is left out is said
 *   <li>{@code --keep}: does not delete the copy, and says where it is
 * </ul>
 *
 * <p>From the root of a checkout:
 *
 * <pre>
 * ./mvnw -q -Pbench -pl core test-compile exec:java \
 *     -Dexec.mainClass=io.github.devrellint.samples.java.JavaSampleBenchmark \
 *     -Dexec.args="PROJECT --mistakes 40 --renames 10 --tool $PWD/devrel-lint"
 * </pre>
 *
 * <p>Without Maven, the class path is that of the launcher ({@code target/launcher/build-*}{@code
 * /lib}) and asm-commons: jars that are put together by hand from the local repository may be of
 * other versions.
 */
public final class JavaSampleBenchmark {

    private static final Set<String> RULES = Set.of("sample-compile", "sample-syntax");

    /** A Java block of a page, and what the oracle needs to compile it. */
    private record Sample(
            Document page, String path, CodeBlock block, String code, Oracle.Supplied supplied, Oracle.Page context) {

        int line(int offset) {
            int at = Math.min(offset, code.length() - 1);
            Span span = block.content().source(at, at + 1);
            return page.source().lines().position(span.start()).line();
        }

        int firstLine() {
            return page.source().lines().position(block.span().start()).line();
        }
    }

    /** A mistake made, or a name renamed, and the lines where a finding counts. */
    private record Planted(Sample sample, Mistake mistake, Set<Integer> lines, String says) {}

    private final Map<String, String> options;
    private final Path original;
    private final Path copy;
    private final ToolRun tool;
    private final Random random;
    private final List<Path> libraries;
    private final DocumentParser parser = new DocumentParser();

    private JavaSampleBenchmark(Path project, Map<String, String> options) throws IOException {
        this.options = options;
        this.original = project.toRealPath();
        this.copy = Files.createTempDirectory("java-samples").toRealPath().resolve(original.getFileName());
        this.random = new Random(Long.parseLong(options.getOrDefault("--seed", "1")));
        boolean maven = options.containsKey("--maven");
        String command = options.getOrDefault(maven ? "--maven" : "--tool", "./devrel-lint");
        this.tool = new ToolRun(List.of(command.split("\\s+")), maven, number("--seconds", 300));
        this.libraries =
                options.containsKey("--classpath")
                        ? Stream.of(Files.readString(Path.of(options.get("--classpath"))).strip().split(File.pathSeparator))
                                .map(Path::of)
                                .filter(Files::isRegularFile)
                                .distinct()
                                .toList()
                        : List.of();
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>();
        Set<String> flags = Set.of("--sources", "--keep");
        for (int i = 1; i < args.length; i++) {
            options.put(args[i], flags.contains(args[i]) ? "" : args[++i]);
        }
        var benchmark = new JavaSampleBenchmark(Path.of(args[0]), options);
        try {
            benchmark.run();
        } finally {
            if (options.containsKey("--keep")) {
                System.out.println("the copy is " + benchmark.copy);
            } else {
                delete(benchmark.copy.getParent());
            }
        }
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    private void run() throws IOException, InterruptedException {
        copy();
        List<String> pages = some(pages());
        System.out.println("# " + original.getFileName() + ": " + pages.size() + " pages with Java blocks");
        ToolRun.Report before = tool.check(copy, pages, "sandbox");
        printBefore(before);
        Oracle oracle = oracle(original);
        List<Sample> samples = new ArrayList<>();
        long deadline = deadline();
        for (String page : pages) {
            if (isOver(deadline)) {
                System.out.println("note: no time to read " + page + " and those behind it");
                break;
            }
            samples.addAll(samples(page, oracle));
        }
        plant(samples, oracle, before);
        rename(samples, oracle, before);
    }

    /** Some of the pages, evenly spread, if there are too many. */
    private List<String> some(List<String> pages) {
        int most = number("--pages-at-most", 40);
        if (pages.size() <= most) {
            return pages;
        }
        System.out.println("note: " + (pages.size() - most) + " of " + pages.size() + " pages with Java blocks are left out");
        return IntStream.range(0, most).mapToObj(i -> pages.get((int) ((long) i * pages.size() / most))).toList();
    }

    /** When the step that begins now has to end, in nanoseconds of the system's clock. */
    private long deadline() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(number("--seconds", 300));
    }

    private static boolean isOver(long deadline) {
        return System.nanoTime() - deadline > 0;
    }

    /** Pages that have a Java block, less those of tests and of what is built. */
    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|markdown|mdx)"))
                    .map(file -> copy.relativize(file).toString())
                    .filter(name -> !("/" + name).matches(".*/(target|build|node_modules|\\.\\w+|src/test|src/it)/.*"))
                    .filter(name -> name.matches(options.getOrDefault("--pages", ".*")))
                    .filter(name -> document(name).codeBlocks().stream().anyMatch(JavaSampleBenchmark::isJava))
                    .sorted()
                    .toList();
        }
    }

    private Document document(String page) {
        try {
            Path file = copy.resolve(page);
            return parser.parse(SourceText.decode(file, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isJava(CodeBlock block) {
        return block.language().equals("java");
    }

    /** Where the classes of a project are. */
    private static List<Path> classes(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isDirectory)
                    .filter(
                            folder ->
                                    folder.endsWith("target/classes")
                                            || folder.endsWith("build/classes/java/main")
                                            || folder.endsWith("bin/main"))
                    .toList();
        }
    }

    private Oracle oracle(Path project) throws IOException {
        List<Path> classes = classes(project);
        if (classes.isEmpty()) {
            throw new IllegalStateException(project + " is not built");
        }
        List<Path> classpath = new ArrayList<>(classes);
        classpath.addAll(libraries);
        return new Oracle(new TypeIndex(classes, libraries), classpath);
    }

    private List<Sample> samples(String page, Oracle oracle) {
        Document document = document(page);
        List<CodeBlock> blocks = document.codeBlocks().stream().filter(JavaSampleBenchmark::isJava).toList();
        Oracle.Page context = oracle.page(blocks.stream().map(block -> block.content().text()).toList());
        List<Sample> samples = new ArrayList<>();
        for (CodeBlock block : blocks) {
            String code = Oracle.withoutDots(block.content().text());
            Optional<Oracle.Form> form = oracle.form(code);
            form.ifPresent(
                    found ->
                            samples.add(
                                    new Sample(document, page, block, code, oracle.supply(code, found, context), context)));
        }
        return samples;
    }

    private void printBefore(ToolRun.Report before) {
        before.troubles().forEach(trouble -> System.out.println("note: " + trouble));
        List<ToolRun.Block> blocks = before.blocks().stream().filter(block -> block.language().equals("java")).toList();
        Map<String, Long> statuses =
                blocks.stream().collect(Collectors.groupingBy(ToolRun.Block::status, TreeMap::new, Collectors.counting()));
        System.out.printf("%d Java blocks, %d ms:", blocks.size(), before.millis());
        statuses.forEach((status, count) -> System.out.printf(" %s %d (%d %%)", status, count, Math.round(100.0 * count / blocks.size())));
        System.out.println();
        Set<String> places = blocks.stream().map(block -> block.path()).collect(Collectors.toSet());
        List<Found> findings =
                before.findings().stream()
                        .filter(found -> found.rule().matches("sample-(compile|syntax|run|output|deprecated)"))
                        .filter(found -> places.contains(found.path()))
                        .toList();
        System.out.println("findings before planting: " + findings.size());
        findings.forEach(found -> System.out.printf("  %s:%d %s %s: %s%n", found.path(), found.line(), found.severity(), found.rule(), found.message()));
        System.out.println("why fragments:");
        blocks.stream()
                .filter(block -> block.status().equals("fragment"))
                .forEach(block -> System.out.printf("  %s:%d %s%n", block.path(), block.line(), block.reason()));
    }

    private void plant(List<Sample> samples, Oracle oracle, ToolRun.Report before) throws IOException, InterruptedException {
        int count = number("--mistakes", 40);
        Map<Kind, Deque<Planted>> candidates = new EnumMap<>(Kind.class);
        List<Map.Entry<Sample, Mistake>> all = new ArrayList<>();
        long deadline = deadline();
        for (Sample sample : samples) {
            if (isOver(deadline)) {
                System.out.println("note: no time to look for places behind " + sample.path() + ":" + sample.firstLine());
                break;
            }
            List<Mistake> mistakes =
                    oracle.compile(
                            sample.code(),
                            sample.supplied(),
                            sample.context(),
                            true,
                            new ArrayList<>(),
                            session -> new MistakeFinder(session, sample.code(), oracle.index(), random).mistakes());
            mistakes.forEach(mistake -> all.add(Map.entry(sample, mistake)));
        }
        Collections.shuffle(all, random);
        Map<Kind, Deque<Map.Entry<Sample, Mistake>>> byKind = new EnumMap<>(Kind.class);
        all.forEach(each -> byKind.computeIfAbsent(each.getValue().kind(), kind -> new ArrayDeque<>()).add(each));
        List<Planted> planted = new ArrayList<>();
        Map<Kind, Map<Sample, Integer>> used = new EnumMap<>(Kind.class);
        while (planted.size() < count && !byKind.isEmpty() && !isOver(deadline)) {
            for (Kind kind : Kind.values()) {
                Deque<Map.Entry<Sample, Mistake>> left = byKind.getOrDefault(kind, new ArrayDeque<>());
                Map<Sample, Integer> times = used.computeIfAbsent(kind, any -> new HashMap<>());
                boolean found = false;
                while (!found && !left.isEmpty() && planted.size() < count) {
                    Map.Entry<Sample, Mistake> each = left.poll();
                    if (times.getOrDefault(each.getKey(), 0) < 2) {
                        Optional<Planted> real = real(each.getKey(), each.getValue(), oracle, before);
                        real.ifPresent(planted::add);
                        real.ifPresent(any -> times.merge(each.getKey(), 1, Integer::sum));
                        found = real.isPresent();
                    }
                }
                if (left.isEmpty()) {
                    byKind.remove(kind);
                }
            }
        }
        List<String> variants = new ArrayList<>();
        for (int i = 0; i < planted.size(); i++) {
            variants.add(write(planted.get(i), i));
        }
        if (variants.isEmpty()) {
            System.out.println("no place for a mistake");
            return;
        }
        ToolRun.Report after = tool.check(copy, variants, "compile");
        for (String variant : variants) {
            Files.delete(copy.resolve(variant));
        }
        printPlanted(planted, variants, after);
    }

    /** The mistake, if the compiler refuses it at a place where it has not refused anything. */
    private static Optional<Planted> real(Sample sample, Mistake mistake, Oracle oracle, ToolRun.Report before) {
        String changed = mistake.applied(sample.code());
        List<Oracle.Fault> was = faults(oracle, sample, sample.code());
        Set<String> old = keys(sample, was);
        if (mistake.kind() == Kind.SYNTAX && oracle.form(changed).isPresent()) {
            return Optional.empty();
        }
        int shift = mistake.text().length() - (mistake.end() - mistake.start());
        List<Oracle.Fault> fresh = new ArrayList<>();
        for (Oracle.Fault fault : faults(oracle, sample, changed)) {
            int offset = fault.offset() > mistake.start() ? Math.max(mistake.start(), fault.offset() - shift) : fault.offset();
            int at = Math.max(0, Math.min(offset, sample.code().length() - 1));
            Oracle.Fault moved = new Oracle.Fault(at, fault.code(), fault.message());
            if (!old.contains(key(sample, moved))) {
                fresh.add(moved);
            }
        }
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> lines = new TreeSet<>(Set.of(sample.line(mistake.start())));
        fresh.stream().limit(1).forEach(fault -> lines.add(sample.line(fault.offset())));
        boolean reported =
                before.findings().stream()
                        .filter(found -> RULES.contains(found.rule()) && found.path().equals(sample.path()))
                        .anyMatch(found -> lines.stream().anyMatch(line -> found.line() <= line && line <= found.endLine()));
        return reported ? Optional.empty() : Optional.of(new Planted(sample, mistake, lines, fresh.get(0).message()));
    }

    private static Set<String> keys(Sample sample, List<Oracle.Fault> faults) {
        return faults.stream().map(fault -> key(sample, fault)).collect(Collectors.toSet());
    }

    private static String key(Sample sample, Oracle.Fault fault) {
        return sample.line(fault.offset()) + fault.code() + fault.message();
    }

    private static List<Oracle.Fault> faults(Oracle oracle, Sample sample, String code) {
        List<Oracle.Fault> faults = new ArrayList<>();
        oracle.compile(code, sample.supplied(), sample.context(), true, faults, session -> null);
        return faults;
    }

    /** Writes the page with the mistake beside the page. */
    private String write(Planted planted, int number) throws IOException {
        Sample sample = planted.sample();
        Mistake mistake = planted.mistake();
        String text = sample.page().source().text();
        Span span =
                mistake.start() == mistake.end()
                        ? Span.at(sample.block().content().source(mistake.start() - 1, mistake.start()).end())
                        : sample.block().content().source(mistake.start(), mistake.end());
        String name = sample.path().replaceAll("\\.(\\w+)$", "-planted-" + number + ".$1");
        String changed = text.substring(0, span.start()) + mistake.text() + text.substring(span.end());
        Files.write(copy.resolve(name), changed.getBytes(StandardCharsets.UTF_8));
        return name;
    }

    private void printPlanted(List<Planted> planted, List<String> variants, ToolRun.Report after) {
        Map<String, int[]> table = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < planted.size(); i++) {
            Planted each = planted.get(i);
            String path = variants.get(i);
            boolean found = isFound(each.lines(), path, after);
            for (String key : List.of(each.mistake().kind().name(), "of " + each.mistake().origin(), "total")) {
                int[] counts = table.computeIfAbsent(key, any -> new int[2]);
                counts[0]++;
                counts[1] += found ? 1 : 0;
            }
            if (!found) {
                missed.add(describe(each, after.blocks().stream().filter(block -> block.path().equals(path)).toList()));
            }
        }
        System.out.printf("planted, %d ms%n", after.millis());
        table.forEach((key, counts) -> System.out.printf("  %-10s %3d planted %3d found %3d %%%n", key, counts[0], counts[1], Math.round(100.0 * counts[1] / counts[0])));
        missed.forEach(line -> System.out.println("  missed " + line));
    }

    private static boolean isFound(Set<Integer> lines, String path, ToolRun.Report after) {
        return after.findings().stream()
                .filter(finding -> RULES.contains(finding.rule()) && finding.path().equals(path))
                .anyMatch(finding -> lines.stream().anyMatch(line -> finding.line() <= line && line <= finding.endLine()));
    }

    private static String describe(Planted each, List<ToolRun.Block> blocks) {
        Sample sample = each.sample();
        Mistake mistake = each.mistake();
        String old = sample.code().substring(mistake.start(), mistake.end()).replaceAll("\\s+", " ");
        String judged =
                blocks.stream()
                        .filter(block -> block.line() == sample.firstLine())
                        .map(block -> block.status() + (block.reason().isEmpty() ? "" : ": " + block.reason()))
                        .findFirst()
                        .orElse("no such block");
        return "%s:%d %s (%s) [%s] -> [%s]: %s; javac: %s"
                .formatted(
                        sample.path(),
                        sample.line(mistake.start()),
                        mistake.kind(),
                        mistake.origin(),
                        old,
                        mistake.text().strip(),
                        judged,
                        each.says());
    }

    private void rename(List<Sample> samples, Oracle oracle, ToolRun.Report before) throws IOException, InterruptedException {
        Map<Use, Map<Sample, Set<Integer>>> uses = new LinkedHashMap<>();
        for (Sample sample : samples) {
            List<Use> found =
                    oracle.compile(
                            sample.code(),
                            sample.supplied(),
                            sample.context(),
                            true,
                            new ArrayList<>(),
                            session -> {
                                var finder = new MistakeFinder(session, sample.code(), oracle.index(), random);
                                finder.mistakes();
                                return finder.uses();
                            });
            for (Use use : found) {
                Use name = new Use(use.what(), use.owner(), use.name(), 0, 0);
                uses.computeIfAbsent(name, any -> new LinkedHashMap<>()).computeIfAbsent(sample, any -> new TreeSet<>()).add(sample.line(use.start()));
            }
        }
        List<Use> names = new ArrayList<>(uses.keySet());
        Collections.shuffle(names, random);
        names.sort(java.util.Comparator.comparingInt(name -> uses.get(name).size()));
        List<Use> chosen = new ArrayList<>();
        Set<Sample> taken = new HashSet<>();
        Map<Use, List<Planted>> expected = new LinkedHashMap<>();
        List<String> turns = List.of(options.getOrDefault("--rename", "method,field,type,method").split(","));
        long deadline = deadline();
        for (int turn = 0; chosen.size() < number("--renames", 10) && !names.isEmpty() && !isOver(deadline); turn++) {
            String what = turns.get(turn % turns.size());
            Optional<Use> next =
                    names.stream()
                            .filter(name -> name.what().equals(what))
                            .filter(name -> uses.get(name).keySet().stream().noneMatch(taken::contains))
                            .findFirst();
            if (next.isEmpty() && turn > 3 * turns.size() + 4 * chosen.size()) {
                break;
            }
            if (next.isEmpty()) {
                continue;
            }
            names.remove(next.get());
            List<Planted> places = broken(next.get(), uses.get(next.get()), oracle);
            if (!places.isEmpty()) {
                chosen.add(next.get());
                taken.addAll(uses.get(next.get()).keySet());
                expected.put(next.get(), places);
            }
        }
        if (chosen.isEmpty()) {
            System.out.println("nothing to rename");
            return;
        }
        Set<String> pages = new LinkedHashSet<>();
        taken.forEach(sample -> pages.add(sample.path()));
        // a method has its new name in all classes, so it would take part in what happens to types
        for (boolean types : List.of(true, false)) {
            Map<Use, List<Planted>> expectedNow = new LinkedHashMap<>(expected);
            expectedNow.keySet().removeIf(use -> use.what().equals("type") != types);
            if (expectedNow.isEmpty()) {
                continue;
            }
            delete(copy);
            copy();
            Renames renames = new Renames(List.copyOf(expectedNow.keySet()), oracle.index());
            for (Path folder : classes(copy)) {
                renames.inClasses(folder);
            }
            renames.inSources(copy);
            ToolRun.Report after = tool.check(copy, List.copyOf(pages), "compile");
            printRenames(types ? "types" : "methods and fields", expectedNow, before, after);
        }
    }

    /** Where blocks stop compiling if one name is renamed; empty if they go on. */
    private List<Planted> broken(Use name, Map<Sample, Set<Integer>> uses, Oracle oracle)
            throws IOException {
        Path lab = Files.createTempDirectory("java-renames");
        try {
            List<Path> folders = new ArrayList<>();
            Renames renames = new Renames(List.of(name), oracle.index());
            for (Path folder : classes(original)) {
                Path to = lab.resolve("classes" + folders.size());
                copy(folder, to);
                renames.inClasses(to);
                folders.add(to);
            }
            folders.addAll(libraries);
            Oracle changed = new Oracle(oracle.index(), folders);
            List<Planted> broken = new ArrayList<>();
            for (Map.Entry<Sample, Set<Integer>> use : uses.entrySet()) {
                Sample sample = use.getKey();
                Set<String> old = keys(sample, faults(oracle, sample, sample.code()));
                faults(changed, sample, sample.code()).stream()
                        .filter(fault -> !old.contains(key(sample, fault)))
                        .filter(fault -> use.getValue().contains(sample.line(fault.offset())))
                        .findFirst()
                        .ifPresent(fault -> broken.add(new Planted(sample, null, use.getValue(), fault.message())));
            }
            return broken;
        } finally {
            delete(lab);
        }
    }

    private static void printRenames(String what, Map<Use, List<Planted>> expected, ToolRun.Report before, ToolRun.Report after) {
        int found = 0;
        int lines = 0;
        int foundLines = 0;
        List<String> missed = new ArrayList<>();
        for (Map.Entry<Use, List<Planted>> each : expected.entrySet()) {
            boolean any = false;
            for (Planted place : each.getValue()) {
                boolean here = isFound(place.lines(), place.sample().path(), after) && !isFound(place.lines(), place.sample().path(), before);
                any |= here;
                lines++;
                foundLines += here ? 1 : 0;
                if (!here) {
                    Sample sample = place.sample();
                    String judged =
                            after.blocks().stream()
                                    .filter(block -> block.path().equals(sample.path()) && block.line() == sample.firstLine())
                                    .map(block -> block.status() + ": " + block.reason())
                                    .findFirst()
                                    .orElse("no such block");
                    missed.add("%s:%s %s %s.%s: %s; javac: %s".formatted(sample.path(), place.lines(), each.getKey().what(), each.getKey().owner(), each.getKey().name(), judged, place.says()));
                }
            }
            found += any ? 1 : 0;
        }
        System.out.printf("renamed " + what + " %d, reported %d; blocks that use them %d, reported %d; %d ms%n", expected.size(), found, lines, foundLines, after.millis());
        expected.keySet().forEach(name -> System.out.println("  " + name.what() + " " + name.owner() + " " + name.name()));
        missed.forEach(line -> System.out.println("  missed " + line));
    }

    private void copy() throws IOException {
        copy(original, copy);
        if (options.containsKey("--sources")) {
            for (Path folder : classes(copy)) {
                delete(folder);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) throws IOException {
                        if (folder.endsWith("node_modules")) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                        Files.copy(file, to.resolve(from.relativize(file).toString()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
