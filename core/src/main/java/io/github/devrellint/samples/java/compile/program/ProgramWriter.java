package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Kind;
import io.github.devrellint.samples.java.parse.ParsedBlock.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Writes the source of a {@link SampleProgram}: imports and types, a class {@code Sample} with the
 * members and the statements of the blocks, and a class {@code SampleMain} that runs it.
 */
final class ProgramWriter {

    /** Takes what the context prints; {@code OutputStream.nullOutputStream()} needs Java 11. */
    private static final String NOWHERE =
            """
            static final java.io.PrintStream NOWHERE =
                    new java.io.PrintStream(new java.io.OutputStream() {
                        public void write(int b) {}
                        public void write(byte[] bytes, int from, int length) {}
                    });
            """;

    private final List<ParsedBlock> page;
    private final int own;
    private final PageContext context;
    private final ResolvedNames resolved;
    private final List<ValueProbe> probes;
    private final List<Integer> order;
    private final ProgramText text = new ProgramText();

    /**
     * @param own number of the block that the program is for
     * @param probes statements of that block whose values are written to the output
     */
    ProgramWriter(
            List<ParsedBlock> page,
            int own,
            PageContext context,
            ResolvedNames resolved,
            List<ValueProbe> probes) {
        this.page = page;
        this.own = own;
        this.context = context;
        this.resolved = resolved;
        this.probes = probes;
        this.order = new ArrayList<>(context.blocks());
        order.add(own);
    }

    ProgramText write(String packageName) {
        boolean silent = !context.running().isEmpty();
        text.append("package ").append(packageName).append(";\n");
        new ProgramImports(page, order, text).write(context.imports(), resolved);
        if (!resolved.variables().isEmpty()) {
            text.append("import static ").append(packageName).append('.');
            text.append(SampleProgram.GIVEN).append(".*;\n");
        }
        order.forEach(block -> appendPieces(block, Kind.TYPE));
        text.append("class Sample {\n");
        order.forEach(block -> appendPieces(block, Kind.MEMBER));
        appendSampleMethod(silent);
        text.append("}\n");
        text.append("class SampleMain {\n").append(silent ? NOWHERE : "");
        text.append("public static void main(String[] args) throws Throwable {\n");
        text.append(runCall()).append("\n}\n");
        text.append(page.get(own).code().contains("==>") ? ValueProbe.WRITER : "");
        text.append("}\n");
        appendGivenVariables();
        return text;
    }

    /**
     * @param silent whether what the context prints is to be discarded
     */
    private void appendSampleMethod(boolean silent) {
        Map<Integer, Map<String, String>> renamed = VariableRenames.in(page, order);
        text.append("Object sample() throws Throwable { if (true) {\n");
        if (silent) {
            text.append("java.io.PrintStream out$ = java.lang.System.out;\n");
            text.append("java.lang.System.setOut(SampleMain.NOWHERE);\n");
        }
        for (int block : order) {
            if (silent && block == own) {
                text.append("java.lang.System.setOut(out$);\n");
            }
            if (block == own || context.running().contains(block)) {
                appendStatements(block, renamed.getOrDefault(block, Map.of()));
            }
        }
        text.append("} return null; }\n");
    }

    /** Declares variables that the page uses and does not declare where the block sees them. */
    private void appendGivenVariables() {
        if (resolved.variables().isEmpty()) {
            return;
        }
        text.append("class ").append(SampleProgram.GIVEN).append(" {\n");
        resolved.variables()
                .forEach((name, type) -> text.append("static " + type + " " + name + ";\n"));
        text.append("}\n");
    }

    /** What runs the own block: its statements, or else its main method. */
    private String runCall() {
        ParsedBlock block = page.get(own);
        if (block.hasStatements() || block.mainCall().isEmpty()) {
            return "new Sample().sample();";
        }
        return block.mainCall().orElseThrow() + ";";
    }

    private void appendPieces(int block, Kind kind) {
        for (Piece piece : page.get(block).pieces()) {
            if (piece.kind() == kind && isLatest(block, piece.name())) {
                append(block, piece.span(), Map.of());
                text.append('\n');
            }
        }
    }

    /** Whether no later block of the program declares the type or member again. */
    private boolean isLatest(int block, String name) {
        return name.isEmpty()
                || order.stream()
                        .filter(later -> later > block)
                        .noneMatch(later -> declaresTypeOrMember(later, name));
    }

    private boolean declaresTypeOrMember(int block, String name) {
        ParsedBlock.Names names = page.get(block).names();
        return names.types().contains(name) || names.members().contains(name);
    }

    private void appendStatements(int block, Map<String, String> renamed) {
        for (Piece piece : page.get(block).pieces()) {
            if (piece.kind() == Kind.STATEMENT) {
                appendStatement(block, piece.span(), renamed);
            } else if (piece.kind() == Kind.EXPRESSION && block == own) {
                text.append("Object value$").append(piece.span().start()).append(" = ");
                append(block, piece.span(), renamed);
                text.append(";\n");
                appendPrinting(piece);
            }
        }
    }

    private void appendStatement(int block, Span span, Map<String, String> renamed) {
        int at = span.start();
        for (ValueProbe probe : block == own ? probes : List.<ValueProbe>of()) {
            if (span.contains(probe.statement())) {
                append(block, new Span(at, probe.statement().start()), renamed);
                appendProbed(probe);
                at = probe.statement().end();
            }
        }
        append(block, new Span(at, span.end()), renamed);
        text.append('\n');
    }

    /** A statement and the call that writes its value, in one line. */
    private void appendProbed(ValueProbe probe) {
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

    /** Prints or writes the value of an expression if a comment after it says what it is. */
    private void appendPrinting(Piece expression) {
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

    private void append(int block, Span span, Map<String, String> renamed) {
        text.append(block, page.get(block).body(), span, renamed);
    }
}
