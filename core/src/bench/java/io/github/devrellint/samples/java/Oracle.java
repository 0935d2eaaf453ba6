package io.github.devrellint.samples.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a block as a reader would who knows the project: with the imports that are missing, the
 * types and variables that other blocks of the page declare, and a variable {@code gson} for the
 * project's type {@code Gson}. Shares no code with what it is to judge.
 */
final class Oracle {

    private static final Pattern HEADER =
            Pattern.compile("(?m)^[ \\t]*(package|import)\\s+(static\\s+)?[\\w.]+(\\.\\*)?\\s*;");
    private static final Pattern DOTS = Pattern.compile("(?<![\\w>\\]])(\\.\\.\\.|…)");
    private static final Pattern NESTED =
            Pattern.compile("(?m)^(?:@\\w+\\s+)*(?:public\\s+)?(?:private|protected|static)\\b");
    private static final int ROUNDS = 8;

    /** How a block becomes a source file. */
    enum Form {
        UNIT("", ""),
        STATEMENTS("void sample() throws Throwable {\n", "\n}\n"),
        MEMBERS("", "");

        final String before;
        final String after;

        Form(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    /** What the other blocks of a page declare: source of types, types of variables. */
    record Page(Map<String, String> types, Map<String, String> variables) {}

    /**
     * A block and what it takes to compile it.
     *
     * @param imports that were supplied
     * @param variables that were supplied, with their types
     * @param types of the page that were supplied
     */
    record Supplied(
            Form form, Set<String> imports, Map<String, String> variables, Set<String> types) {}

    /** An error in the block; the offset is one of the block. */
    record Fault(int offset, String code, String message) {}

    /** What is visible while a block is compiled. */
    record Session(CompilationUnitTree unit, Trees trees, JavacTask task, int shift, int length) {

        SourcePositions positions() {
            return trees.getSourcePositions();
        }

        /** Offset in the block, or -1 if the tree is none of its. */
        int start(Tree tree) {
            long at = positions().getStartPosition(unit, tree) - shift;
            return at < 0 || at > length ? -1 : (int) at;
        }

        int end(Tree tree) {
            long at = positions().getEndPosition(unit, tree) - shift;
            return at < 0 || at > length ? -1 : (int) at;
        }
    }

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final TypeIndex index;
    private final String classpath;

    Oracle(TypeIndex index, List<Path> classpath) {
        this.index = index;
        this.classpath =
                classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    TypeIndex index() {
        return index;
    }

    /** The form in which a block parses; empty if there is none. */
    Optional<Form> form(String code) {
        for (Form form : Form.values()) {
            if (form == Form.UNIT && NESTED.matcher(code).find()) {
                continue; // top-level types have no such modifiers
            }
            Supplied nothing = new Supplied(form, Set.of(), Map.of(), Set.of());
            List<Fault> faults = new ArrayList<>();
            compile(code, nothing, new Page(Map.of(), Map.of()), false, faults, session -> null);
            if (faults.isEmpty()) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** A block without the dots that stand for what is left out, of the same length. */
    static String withoutDots(String code) {
        return DOTS.matcher(code).replaceAll(dots -> " ".repeat(dots.group().length()));
    }

    /** What the blocks of a page declare; the first of a name counts. */
    Page page(List<String> blocks) {
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> variables = new LinkedHashMap<>();
        for (String block : blocks) {
            String code = withoutDots(block);
            form(code).ifPresent(form -> declarations(code, form, types, variables));
        }
        return new Page(types, variables);
    }

    private void declarations(
            String code, Form form, Map<String, String> types, Map<String, String> variables) {
        Supplied nothing = new Supplied(form, Set.of(), Map.of(), Set.of());
        compile(
                code,
                nothing,
                new Page(Map.of(), Map.of()),
                false,
                new ArrayList<>(),
                session -> {
                    session.unit()
                            .accept(
                                    new TreeScanner<Void, Void>() {
                                        @Override
                                        public Void visitClass(ClassTree node, Void nothing) {
                                            int start = session.start(node);
                                            int end = session.end(node);
                                            String name = node.getSimpleName().toString();
                                            if (start >= 0 && end > start && !name.isEmpty()) {
                                                types.putIfAbsent(name, code.substring(start, end));
                                            }
                                            return super.visitClass(node, nothing);
                                        }

                                        @Override
                                        public Void visitVariable(VariableTree node, Void nothing) {
                                            type(node)
                                                    .ifPresent(
                                                            type ->
                                                                    variables.putIfAbsent(
                                                                            node.getName().toString(),
                                                                            type));
                                            return super.visitVariable(node, nothing);
                                        }
                                    },
                                    null);
                    return null;
                });
    }

    private static Optional<String> type(VariableTree variable) {
        Tree type = variable.getType();
        ExpressionTree value = variable.getInitializer();
        if (type != null && !type.toString().equals("var") && !type.toString().contains("/*")) {
            return Optional.of(type.toString());
        }
        return value instanceof NewClassTree made && !made.getIdentifier().toString().contains("<>")
                ? Optional.of(made.getIdentifier().toString())
                : Optional.empty();
    }

    /** Finds out what a block lacks. */
    Supplied supply(String code, Form form, Page page) {
        Set<String> imports = new LinkedHashSet<>();
        Map<String, String> variables = new LinkedHashMap<>();
        Set<String> types = new LinkedHashSet<>();
        Supplied supplied = new Supplied(form, imports, variables, types);
        for (int round = 0; round < ROUNDS; round++) {
            int before = imports.size() + variables.size() + types.size();
            List<String[]> missing = new ArrayList<>();
            compile(code, supplied, page, true, new ArrayList<>(), session -> null, missing);
            for (String[] each : missing) {
                if (each[0].equals("class")) {
                    supplyType(each[1], page, imports, types);
                } else {
                    supplyName(each[1], page, variables, imports, types);
                }
            }
            if (imports.size() + variables.size() + types.size() == before) {
                break;
            }
        }
        return supplied;
    }

    private void supplyType(String name, Page page, Set<String> imports, Set<String> types) {
        if (page.types().containsKey(name)) {
            types.add(name);
        } else {
            index.find(name).ifPresent(imports::add);
        }
    }

    private void supplyName(
            String name,
            Page page,
            Map<String, String> variables,
            Set<String> imports,
            Set<String> types) {
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        if (Character.isUpperCase(name.charAt(0))) {
            supplyType(name, page, imports, types);
        } else if (page.variables().containsKey(name)) {
            variables.put(name, page.variables().get(name));
        } else if (index.isOwn(type)) {
            variables.put(name, type);
        }
    }

    /** Compiles a block and passes what the compiler knows of it on. */
    <T> T compile(
            String code,
            Supplied supplied,
            Page page,
            boolean attribute,
            List<Fault> faults,
            Function<Session, T> then) {
        return compile(code, supplied, page, attribute, faults, then, new ArrayList<>());
    }

    private <T> T compile(
            String code,
            Supplied supplied,
            Page page,
            boolean attribute,
            List<Fault> faults,
            Function<Session, T> then,
            List<String[]> missing) {
        StringBuilder before = new StringBuilder();
        StringBuilder body = new StringBuilder(code);
        Matcher header = HEADER.matcher(code);
        StringBuilder imports = new StringBuilder();
        Set<String> imported = new LinkedHashSet<>();
        while (header.find()) {
            String line = header.group().strip();
            if (line.startsWith("package")) {
                before.append(line);
            } else {
                imports.append(line);
                imported.add(line.replaceAll(".*[.\\s](\\w+)\\s*;", "$1"));
            }
            for (int i = header.start(); i < header.end(); i++) {
                if (body.charAt(i) != '\n') {
                    body.setCharAt(i, ' ');
                }
            }
        }
        before.append(imports);
        for (String name : supplied.imports()) {
            if (imported.add(name.substring(name.lastIndexOf('.') + 1))) {
                before.append("import ").append(name).append(";");
            }
        }
        StringBuilder context = new StringBuilder();
        supplied.variables()
                .forEach((name, type) -> context.append("static ").append(type).append(' ').append(name).append(";\n"));
        boolean unit = supplied.form() == Form.UNIT;
        supplied.types()
                .forEach(
                        name -> {
                            String type = page.types().get(name);
                            boolean fixed = type.matches("(?s)(?:@\\w+\\s*)*(?:public |protected |private |final |abstract )*static\\b.*");
                            boolean keyword = type.matches("(?s)(?:@\\w+\\s*)*(?:public |protected |private )?(record|enum|interface|@interface|sealed)\\b.*");
                            context.append(unit ? type.replaceFirst("\\b(public|private|protected|static)\\b", "") : (fixed || keyword ? "" : "static ") + type)
                                    .append('\n');
                        });
        if (!unit) {
            before.append("class Sample {\n").append(context).append(supplied.form().before);
        }
        int shift = before.length();
        String text = before + body.toString() + (unit ? "\n" + context : supplied.form().after + "}");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    diagnostics,
                                    List.of("-proc:none", "-Xlint:none", "-Xmaxerrs", "1000", "-cp", classpath),
                                    null,
                                    List.of(new Text(text)));
            CompilationUnitTree tree = task.parse().iterator().next();
            boolean parsed = diagnostics.getDiagnostics().stream().noneMatch(Oracle::isError);
            if (attribute && parsed) {
                task.analyze();
            }
            for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
                if (!isError(each)) {
                    continue;
                }
                if (each.getCode().startsWith("compiler.err.cant.resolve")) {
                    missing(each, text).ifPresent(missing::add);
                }
                int at = (int) each.getPosition() - shift;
                if (at >= 0 && at <= code.length() || !parsed) {
                    faults.add(new Fault(Math.max(0, Math.min(at, code.length())), each.getCode(), each.getMessage(null).lines().findFirst().orElse("")));
                }
            }
            return then.apply(new Session(tree, Trees.instance(task), task, shift, code.length()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name that is missing, and whether it is a class or anything; unqualified names only. */
    private static Optional<String[]> missing(Diagnostic<?> error, String text) {
        int start = (int) error.getStartPosition();
        int end = (int) error.getEndPosition();
        if (start < 0 || end <= start || end > text.length()) {
            return Optional.empty();
        }
        String name = text.substring(start, end);
        if (!name.matches("\\w+")) {
            return Optional.empty();
        }
        boolean type = error.getMessage(java.util.Locale.ROOT).contains("symbol:   class");
        boolean method = error.getMessage(java.util.Locale.ROOT).contains("symbol:   method");
        return method ? Optional.empty() : Optional.of(new String[] {type ? "class" : "name", name});
    }

    private static boolean isError(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Sample.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public NestingKind getNestingKind() {
            return null;
        }

        @Override
        public Modifier getAccessLevel() {
            return null;
        }
    }
}
