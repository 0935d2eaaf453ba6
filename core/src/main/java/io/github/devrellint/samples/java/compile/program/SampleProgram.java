package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.MemorySource;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source file made of a block and its context: types first, then a class {@code Sample} with the
 * members and one method with the statements, in the order of the page. Maps positions in the file
 * back to the blocks.
 */
public final class SampleProgram {

    /** A range in a block, which is given by its number on the page. */
    public record Place(int block, Span span) {}

    /** Name of the class that declares the {@link ResolvedNames#variables}. */
    static final String GIVEN = "Given$";

    private final List<ParsedBlock> page;
    private final int own;
    private final PageContext context;
    private final ResolvedNames resolved;
    private final ProgramText text;

    /**
     * @param own number of the block that the program is for
     * @param resolved what names mean that neither the block nor its context declares
     */
    public SampleProgram(
            List<ParsedBlock> page, int own, PageContext context, ResolvedNames resolved) {
        this(page, own, context, resolved, List.of());
    }

    private SampleProgram(
            List<ParsedBlock> page,
            int own,
            PageContext context,
            ResolvedNames resolved,
            List<ValueProbe> probes) {
        this.page = page;
        this.own = own;
        this.context = context;
        this.resolved = resolved;
        this.text = new ProgramWriter(page, own, context, resolved, probes).write(packageName());
    }

    /** The program of the same block where names mean something else. */
    public SampleProgram with(ResolvedNames names) {
        return new SampleProgram(page, own, context, names, List.of());
    }

    /** The same program, which also writes the values of some statements. */
    public SampleProgram writing(List<ValueProbe> values) {
        return values.isEmpty() ? this : new SampleProgram(page, own, context, resolved, values);
    }

    /** The statements of the own block whose values its comments tell. */
    public List<ValueProbe> probes() {
        return ValueProbe.in(page.get(own));
    }

    public String packageName() {
        return "sample" + own;
    }

    /** Name of the class to run. */
    public String mainClass() {
        return packageName() + ".SampleMain";
    }

    /** The source. The outcome of a run depends on it, the class path and the JDK only. */
    public String text() {
        return text.toString();
    }

    public MemorySource source() {
        return new MemorySource(own, packageName() + "/Sample.java", text());
    }

    /** Whether the block or its context declares a type of that simple name. */
    public boolean declares(String type) {
        return Stream.concat(context.blocks().stream(), Stream.of(own))
                .anyMatch(block -> page.get(block).names().types().contains(type));
    }

    public ResolvedNames resolved() {
        return resolved;
    }

    /** Number of the block that the program is for. */
    public int own() {
        return own;
    }

    public PageContext context() {
        return context;
    }

    /**
     * The program with another name in one place.
     *
     * @param offset of that name in the source
     */
    public record Variant(MemorySource source, int offset) {}

    /**
     * Returns the program, in a package of its own, with one range of the own block replaced.
     *
     * @param number that no other variant in the same compiler call has
     */
    public Variant variant(int number, Span span, String replacement) {
        int start = text.offset(own, span.start());
        String name = packageName() + "v" + number;
        String before = inPackage(name, text().substring(0, start));
        String after = text().substring(start + span.length());
        String path = name + "/Sample.java";
        MemorySource source = new MemorySource(own, path, before + replacement + after);
        return new Variant(source, before.length());
    }

    /**
     * Returns the program, in a package of its own, with a type name replaced everywhere.
     *
     * @param number that no other variant in the same compiler call has
     * @param qualified fully qualified name of the class to use instead
     */
    public MemorySource variant(int number, String typeName, String qualified) {
        String name = packageName() + "v" + number;
        String code = inPackage(name, text());
        StringBuilder changed = new StringBuilder();
        ProgramText.rename(code, Map.of(typeName, qualified), changed);
        return new MemorySource(own, name + "/Sample.java", changed.toString());
    }

    /** The beginning of the program with another package, which only header and imports name. */
    private String inPackage(String name, String beginning) {
        return beginning
                .replaceFirst("package " + packageName() + ";", "package " + name + ";")
                .replace(
                        "import static " + packageName() + "." + GIVEN,
                        "import static " + name + "." + GIVEN);
    }

    /**
     * Returns where a range of the program stands on the page; empty for code that is in no block.
     * Exact for the own block; in the context, where variables may have been renamed, only the
     * block is right.
     */
    public Optional<Place> place(int start, int end) {
        return text.place(start, end);
    }

    /** Returns where a line of the program, counted from 1, stands on the page. */
    public Optional<Place> line(int line) {
        return text.line(line);
    }
}
