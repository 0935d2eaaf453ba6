package io.github.devrellint.samples.script;

import io.github.devrellint.samples.script.Assembly.Line;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Each sample in a block inside that of the sample before it, so that it sees what that declares
 * and may declare a name again, as readers take it. Imports have no place in blocks: samples that
 * have some stand below one another.
 *
 * @param mark statement that prints {@link ScriptLayout#MARK}
 * @param flat finds lines that can't stand in a block
 */
record NestedLayout(String mark, Pattern flat) implements ScriptLayout {

    @Override
    public Assembly assemble(List<List<Line>> context, List<Line> own) {
        Assembly assembly = new Assembly();
        boolean nested = context.stream().noneMatch(this::isFlat) && !isFlat(own);
        for (List<Line> earlier : context) {
            assembly.other(earlier).other(nested ? "{" : "");
        }
        assembly.other(context.isEmpty() ? "" : mark).own(own);
        return assembly.other(nested ? "}\n".repeat(context.size()) : "");
    }

    private boolean isFlat(List<Line> lines) {
        return lines.stream().anyMatch(line -> flat.matcher(line.text()).find());
    }
}
