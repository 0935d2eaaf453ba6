package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Import;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the imports of a program: those of its block, then those of the context, then what {@link
 * NameResolver} found. Of two imports of the same simple name the first is taken.
 */
final class ProgramImports {

    private final List<ParsedBlock> page;
    private final List<Integer> order;
    private final int own;
    private final ProgramText text;
    private final Set<String> declared = new HashSet<>();
    private final Map<String, String> written = new HashMap<>();

    /**
     * @param order numbers of the blocks of the program, the one that it is for last
     * @param text that the imports are appended to
     */
    ProgramImports(List<ParsedBlock> page, List<Integer> order, ProgramText text) {
        this.page = page;
        this.order = order;
        this.own = order.get(order.size() - 1);
        this.text = text;
        order.forEach(block -> declared.addAll(page.get(block).names().types()));
    }

    /**
     * @param ofContext imports of earlier blocks whose other code is not part of the program
     */
    void write(List<Import> ofContext, ResolvedNames resolved) {
        page.get(own).imports().forEach(imported -> write(imported, true));
        for (int i = order.size() - 2; i >= 0; i--) {
            page.get(order.get(i)).imports().forEach(imported -> write(imported, false));
        }
        ofContext.forEach(imported -> write(imported, false));
        if (!resolved.isImportedBy(page.get(own))) {
            writeCommonPackages(resolved);
        }
        resolved.imports().values().forEach(name -> write("import " + name));
        resolved.statics().values().forEach(name -> write("import static " + name));
    }

    private void write(Import imported, boolean ofOwn) {
        String key =
                imported.simpleName().equals("*")
                        ? imported.modifier() + imported.name()
                        : imported.modifier() + imported.simpleName();
        boolean ofPage = imported.modifier().isEmpty() && declared.contains(imported.simpleName());
        if (ofPage || written.putIfAbsent(key, imported.name()) != null) {
            return;
        }
        if (ofOwn) {
            text.append(own, page.get(own).code(), imported.span(), Map.of());
        } else {
            String modifier = imported.modifier().isEmpty() ? "" : imported.modifier() + " ";
            text.append("import ").append(modifier).append(imported.name()).append(';');
        }
        text.append('\n');
    }

    /** Imports the {@code java.*} packages that have a class which the program names. */
    private void writeCommonPackages(ResolvedNames resolved) {
        Set<String> names = new TreeSet<>();
        order.forEach(block -> names.addAll(page.get(block).names().free()));
        resolved.variables().values().forEach(type -> names.addAll(List.of(type.split("\\W+"))));
        names.removeIf(String::isEmpty);
        names.removeAll(resolved.notOfJdk());
        for (String packageName : JdkClasses.commonFor(names)) {
            boolean whole =
                    resolved.notOfJdk().stream()
                            .noneMatch(name -> JdkClasses.exists(packageName + "." + name));
            if (whole) {
                write("import " + packageName + ".*");
            } else {
                names.stream()
                        .map(name -> packageName + "." + name)
                        .filter(JdkClasses::exists)
                        .forEach(name -> write("import " + name));
            }
        }
    }

    private void write(String declaration) {
        text.append(declaration).append(";\n");
    }
}
