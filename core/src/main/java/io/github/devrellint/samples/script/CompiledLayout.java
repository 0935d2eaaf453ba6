package io.github.devrellint.samples.script;

import io.github.devrellint.samples.script.Assembly.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A compiled program: imports and declarations of all samples on top, their statements in {@code
 * main}, those of the sample itself in a block of their own. A sample with a {@code main} is a
 * program already; it gets the imports and declarations of the others only.
 *
 * @param header first line of a program; empty if there is none
 * @param imports finds the first line of what stands above all else
 * @param declaration finds the first line of what stands outside of {@code main}
 * @param main finds a {@code main}
 * @param opening what begins {@code main}
 * @param mark statement that prints {@link ScriptLayout#MARK}
 * @param block what begins a block that may declare names again
 * @param lookup chooses imports for the code of a program
 * @param used makes statements legal whose variables nothing uses
 */
record CompiledLayout(
        String header,
        Pattern imports,
        Pattern declaration,
        Pattern main,
        String opening,
        String mark,
        String block,
        Imports lookup,
        UnaryOperator<Line> used)
        implements ScriptLayout {

    /** Chooses the imports of a program. */
    interface Imports {

        /** All that the samples name, each once. */
        Imports AS_NAMED = (own, context, code) -> context.stream().distinct().toList();

        /**
         * Returns import statements that a program needs besides its own.
         *
         * @param own import lines of the sample
         * @param context import lines of the samples before it
         * @param code everything else
         */
        List<String> besides(List<String> own, List<String> context, String code);
    }

    private static final Pattern CLOSING = Pattern.compile("[)\\]}]");

    /** Comments and annotations belong to what follows. */
    private static final Pattern LEADING =
            Pattern.compile("(?:/[/*]|\\*).*|@\\w[\\w.]*+(?:\\([^)]*+\\))?\\s*+|#\\[.*\\]\\s*+");

    private enum Kind {
        IMPORT,
        DECLARATION,
        STATEMENT
    }

    /** Lines that belong together: only the first, and those that close it, are not indented. */
    private record Chunk(Kind kind, List<Line> lines) {}

    @Override
    public Assembly assemble(List<List<Line>> context, List<Line> own) {
        Assembly assembly = new Assembly();
        boolean headed = matches(Pattern.compile("package\\s"), own);
        if (headed && !header.isEmpty()) {
            return assembly.own(own); // a whole file
        }
        List<Chunk> earlier =
                context.stream()
                        .filter(lines -> !matches(main, lines))
                        .flatMap(lines -> chunks(lines).stream())
                        .toList();
        List<Chunk> chunks = chunks(own);
        assembly.other(header);
        List<Line> imported = of(chunks, Kind.IMPORT);
        assembly.own(imported);
        String code =
                text(of(earlier, Kind.DECLARATION))
                        + text(of(earlier, Kind.STATEMENT))
                        + text(of(chunks, Kind.DECLARATION))
                        + text(of(chunks, Kind.STATEMENT));
        lookup.besides(texts(imported), texts(of(earlier, Kind.IMPORT)), code)
                .forEach(assembly::other);
        assembly.other(of(earlier, Kind.DECLARATION)).own(of(chunks, Kind.DECLARATION));
        if (matches(main, own)) {
            return assembly.own(of(chunks, Kind.STATEMENT));
        }
        assembly.other(opening);
        assembly.other(of(earlier, Kind.STATEMENT).stream().map(used).toList());
        assembly.other(context.isEmpty() ? "" : mark).other(block);
        return assembly.own(of(chunks, Kind.STATEMENT)).other("}\n}");
    }

    private static boolean matches(Pattern pattern, List<Line> lines) {
        return lines.stream().anyMatch(line -> pattern.matcher(line.text()).lookingAt());
    }

    private static List<Line> of(List<Chunk> chunks, Kind kind) {
        return chunks.stream()
                .filter(chunk -> chunk.kind() == kind)
                .flatMap(chunk -> chunk.lines().stream())
                .toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static String text(List<Line> lines) {
        return String.join("\n", texts(lines)) + "\n";
    }

    private List<Chunk> chunks(List<Line> lines) {
        List<Chunk> chunks = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        boolean leading = true;
        for (Line line : lines) {
            String text = line.text();
            boolean begins =
                    !text.isBlank()
                            && !Character.isWhitespace(text.charAt(0))
                            && !CLOSING.matcher(text).lookingAt();
            if (begins && !leading) {
                chunks.add(chunk(current));
                current = new ArrayList<>();
            }
            leading = begins ? LEADING.matcher(text).matches() : leading;
            current.add(line);
        }
        chunks.add(chunk(current));
        return chunks;
    }

    private Chunk chunk(List<Line> lines) {
        String first =
                lines.stream()
                        .map(Line::text)
                        .filter(text -> !text.isBlank() && !LEADING.matcher(text).matches())
                        .findFirst()
                        .orElse("");
        Kind kind =
                imports.matcher(first).lookingAt()
                        ? Kind.IMPORT
                        : declaration.matcher(first).lookingAt()
                                ? Kind.DECLARATION
                                : Kind.STATEMENT;
        return new Chunk(kind, List.copyOf(lines));
    }
}
