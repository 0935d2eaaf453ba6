package io.github.devrellint.samples.java.compile;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.MemorySource;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Import;
import io.github.devrellint.samples.java.parse.ParsedBlock.Kind;
import io.github.devrellint.samples.java.parse.ParsedBlock.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A source file made of a block and its context: types first, then a class {@code Sample} with the
 * members and one method with the statements, in the order of the page. Knows which part of it came
 * from where.
 */
public final class SampleProgram {

    /** A place in a block. */
    public record Place(int block, Span span) {}

    /** Takes what the context prints; {@code OutputStream.nullOutputStream()} needs Java 11. */
    private static final String NOWHERE =
            """
            static final java.io.PrintStream NOWHERE =
                    new java.io.PrintStream(new java.io.OutputStream() {
                        public void write(int b) {}
                        public void write(byte[] bytes, int from, int length) {}
                    });
            """;

    /** The class that declares what {@link ResolvedNames#variables} has. */
    static final String GIVEN = "Given$";

    private final List<ParsedBlock> page;
    private final int own;
    private final PageContext context;
    private final ResolvedNames resolved;
    private final ProgramText text = new ProgramText();
    private final Set<String> declared = new HashSet<>();
    private final List<Integer> order;
    private final List<ValueProbe> probes;

    /**
     * @param own number of the block that the program is for
     * @param resolved what names mean that neither the block nor its context explains
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
        this.probes = probes;
        this.page = page;
        this.own = own;
        this.context = context;
        this.resolved = resolved;
        this.order = new ArrayList<>(context.blocks());
        order.add(own);
        text.append("package ").append(packageName()).append(";\n");
        types();
        addImports();
        Map<Integer, Map<String, String>> renamed = renames();
        order.forEach(block -> pieces(block, Kind.TYPE, Map.of()));
        text.append("class Sample {\n");
        order.forEach(block -> pieces(block, Kind.MEMBER, Map.of()));
        text.append("Object sample() throws Throwable { if (true) {\n");
        boolean silent = !context.running().isEmpty();
        if (silent) {
            text.append("java.io.PrintStream out$ = java.lang.System.out;\n");
            text.append("java.lang.System.setOut(SampleMain.NOWHERE);\n");
        }
        for (int block : order) {
            if (silent && block == own) {
                text.append("java.lang.System.setOut(out$);\n");
            }
            if (block == own || context.running().contains(block)) {
                statements(block, renamed.getOrDefault(block, Map.of()));
            }
        }
        text.append("} return null; }\n}\n");
        text.append("class SampleMain {\n").append(silent ? NOWHERE : "");
        text.append("public static void main(String[] args) throws Throwable {\n");
        text.append(call()).append("\n}\n");
        text.append(page.get(own).code().contains("==>") ? ValueProbe.WRITER : "");
        text.append("}\n");
        givenVariables();
    }

    /** The same program, which writes the values of some statements. */
    SampleProgram writing(List<ValueProbe> values) {
        return values.isEmpty() ? this : new SampleProgram(page, own, context, resolved, values);
    }

    /** The values that comments of the own block tell. */
    List<ValueProbe> told() {
        return ValueProbe.in(page.get(own));
    }

    /** Declares variables that the page uses and does not declare where the block sees them. */
    private void givenVariables() {
        if (resolved.variables().isEmpty()) {
            return;
        }
        text.append("class ").append(GIVEN).append(" {\n");
        resolved.variables()
                .forEach(
                        (name, type) ->
                                text.append("static ")
                                        .append(type)
                                        .append(' ')
                                        .append(name)
                                        .append(";\n"));
        text.append("}\n");
    }

    /** What runs the own block: its statements, or else its main method. */
    private String call() {
        ParsedBlock block = page.get(own);
        if (block.hasStatements() || block.mainCall().isEmpty()) {
            return "new Sample().sample();";
        }
        return block.mainCall().orElseThrow() + ";";
    }

    public String packageName() {
        return "sample" + own;
    }

    /** Name of the class to run. */
    public String mainClass() {
        return packageName() + ".SampleMain";
    }

    /** Everything that the outcome of a run depends on but the class path. */
    public String text() {
        return text.toString();
    }

    public MemorySource source() {
        return new MemorySource(own, packageName() + "/Sample.java", text.toString());
    }

    /** Whether the block or its context declares a type of that simple name. */
    boolean declares(String type) {
        return declared.contains(type);
    }

    public ResolvedNames resolved() {
        return resolved;
    }

    /**
     * The program with another name in one place.
     *
     * @param offset of that name in the source
     */
    record Variant(MemorySource source, int offset) {}

    /**
     * Returns the program, in a package of its own, with one range of the own block replaced.
     *
     * @param number that no other variant in the same call of the compiler has
     */
    Variant variant(int number, Span span, String replacement) {
        int start = text.offset(own, span.start());
        String name = packageName() + "v" + number;
        String before = inPackage(name, text().substring(0, start));
        String after = text().substring(start + span.length());
        String path = name + "/Sample.java";
        MemorySource source = new MemorySource(own, path, before + replacement + after);
        return new Variant(source, before.length());
    }

    /**
     * Returns the program, in a package of its own, with another class in all places of a name.
     *
     * @param number that no other variant in the same call of the compiler has
     * @param qualified fully qualified name of the class
     */
    MemorySource variant(int number, String typeName, String qualified) {
        String name = packageName() + "v" + number;
        String code = inPackage(name, text.toString());
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

    /** Number of the block that the program is for. */
    public int own() {
        return own;
    }

    public PageContext context() {
        return context;
    }

    private void types() {
        order.forEach(block -> declared.addAll(page.get(block).names().types()));
    }

    private void addImports() {
        Map<String, String> lines = new LinkedHashMap<>();
        boolean complete = page.get(own).unit() && !page.get(own).imports().isEmpty();
        for (Import imported : page.get(own).imports()) {
            addImport(imported, own, lines);
        }
        for (int i = order.size() - 2; i >= 0; i--) {
            page.get(order.get(i)).imports().forEach(imported -> addImport(imported, -1, lines));
        }
        context.imports().forEach(imported -> addImport(imported, -1, lines));
        if (!complete) {
            Set<String> names = new HashSet<>();
            order.forEach(block -> names.addAll(page.get(block).names().free()));
            resolved.variables()
                    .values()
                    .forEach(type -> names.addAll(List.of(type.split("\\W+"))));
            names.removeIf(String::isEmpty);
            JdkClasses.commonFor(names)
                    .forEach(name -> text.append("import ").append(name).append(".*;\n"));
        }
        resolved.imports()
                .values()
                .forEach(name -> text.append("import ").append(name).append(";\n"));
        resolved.statics()
                .values()
                .forEach(name -> text.append("import static ").append(name).append(";\n"));
        if (!resolved.variables().isEmpty()) {
            text.append("import static ").append(packageName()).append('.').append(GIVEN);
            text.append(".*;\n");
        }
    }

    private void addImport(Import imported, int block, Map<String, String> lines) {
        String key =
                imported.simpleName().equals("*")
                        ? imported.modifier() + imported.name()
                        : imported.modifier() + imported.simpleName();
        boolean ofPage = imported.modifier().isEmpty() && declared.contains(imported.simpleName());
        if (ofPage || lines.putIfAbsent(key, imported.name()) != null) {
            return;
        }
        if (block >= 0) {
            text.append(block, page.get(block).code(), imported.span(), Map.of());
        } else {
            String modifier = imported.modifier().isEmpty() ? "" : imported.modifier() + " ";
            text.append("import ").append(modifier).append(imported.name()).append(';');
        }
        text.append('\n');
    }

    /** New names for variables of the context that a later block declares again. */
    private Map<Integer, Map<String, String>> renames() {
        Map<Integer, Map<String, String>> renamed = new LinkedHashMap<>();
        for (int i = 0; i < order.size() - 1; i++) {
            for (String variable : page.get(order.get(i)).names().variables()) {
                int again = i + 1;
                while (again < order.size()
                        && !page.get(order.get(again)).names().inner().contains(variable)) {
                    again++;
                }
                if (again == order.size()) {
                    continue;
                }
                for (int user = i; user < again; user++) {
                    renamed.computeIfAbsent(order.get(user), key -> new LinkedHashMap<>())
                            .put(variable, variable + "$" + order.get(i));
                }
            }
        }
        return renamed;
    }

    private void pieces(int block, Kind kind, Map<String, String> renamed) {
        for (Piece piece : page.get(block).pieces()) {
            if (piece.kind() == kind && isLatest(block, piece.name())) {
                text.append(block, page.get(block).body(), piece.span(), renamed);
                text.append('\n');
            }
        }
    }

    /** Whether no later block of the program declares the type or member again. */
    private boolean isLatest(int block, String name) {
        return name.isEmpty()
                || order.stream()
                        .filter(later -> later > block)
                        .noneMatch(later -> declaresClassOrMember(later, name));
    }

    private boolean declaresClassOrMember(int block, String name) {
        ParsedBlock.Names names = page.get(block).names();
        return names.types().contains(name) || names.members().contains(name);
    }

    private void statements(int block, Map<String, String> renamed) {
        for (Piece piece : page.get(block).pieces()) {
            if (piece.kind() == Kind.STATEMENT) {
                int at = piece.span().start();
                for (ValueProbe probe : block == own ? probes : List.<ValueProbe>of()) {
                    if (piece.span().contains(probe.statement())) {
                        append(block, new Span(at, probe.statement().start()), renamed);
                        written(probe);
                        at = probe.statement().end();
                    }
                }
                append(block, new Span(at, piece.span().end()), renamed);
                text.append('\n');
            } else if (piece.kind() == Kind.EXPRESSION && block == own) {
                text.append("Object value$").append(piece.span().start()).append(" = ");
                text.append(block, page.get(block).body(), piece.span(), renamed);
                text.append(";\n");
                tell(piece);
            }
        }
    }

    /** A statement and what writes its value, in one line. */
    private void written(ValueProbe probe) {
        Span span = probe.statement();
        if (probe.variable().isPresent()) {
            append(own, span, Map.of());
            text.append(ValueProbe.before(probe.comment()));
            text.append(probe.variable().get()).append(ValueProbe.AFTER);
        } else {
            text.append(ValueProbe.before(probe.comment()));
            append(own, new Span(span.start(), span.end() - 1), Map.of());
            text.append(ValueProbe.AFTER);
        }
    }

    private void append(int block, Span span, Map<String, String> renamed) {
        text.append(block, page.get(block).body(), span, renamed);
    }

    /** Prints or writes the value of an expression if a comment behind it says what that is. */
    private void tell(Piece expression) {
        String code = page.get(own).code();
        int from = expression.span().end();
        int end = code.indexOf('\n', from);
        Matcher comment =
                ParsedBlock.VALUE_COMMENT.matcher(code).region(from, end < 0 ? code.length() : end);
        if (comment.find()) {
            boolean value = comment.group(1).equals("==>");
            text.append(
                    value ? ValueProbe.before(comment.start()) : "java.lang.System.out.println(");
            text.append("value$").append(expression.span().start()).append(ValueProbe.AFTER);
            text.append('\n');
        }
    }

    /**
     * Returns where a range of the program stands on the page; nothing for what was put around the
     * blocks. Exact for the own block; in the context, where variables may have been renamed, only
     * the block is.
     */
    public Optional<Place> place(int start, int end) {
        return text.place(start, end);
    }

    /** Returns where a line of the program, counted from 1, stands on the page. */
    public Optional<Place> line(int line) {
        return text.line(line);
    }
}
