package io.github.devrellint.samples.script;

import io.github.devrellint.samples.script.Assembly.Line;
import java.util.List;

/** How the samples of a page become one program. */
interface ScriptLayout {

    /**
     * Printed on a line of its own between the output of earlier samples and that of the sample.
     */
    String MARK = "@@ devrel-lint @@";

    /**
     * Puts a program together.
     *
     * @param context the samples that it goes on with, in order
     * @param own the sample itself
     */
    Assembly assemble(List<List<Line>> context, List<Line> own);

    /**
     * One sample below the other.
     *
     * @param header first lines
     * @param mark statement that prints {@link #MARK}
     */
    record InOrder(String header, String mark) implements ScriptLayout {

        @Override
        public Assembly assemble(List<List<Line>> context, List<Line> own) {
            Assembly assembly = new Assembly().other(header);
            context.forEach(assembly::other);
            return assembly.other(context.isEmpty() ? "" : mark).own(own);
        }
    }

    /** Each sample by itself, as it is. */
    record Alone() implements ScriptLayout {

        @Override
        public Assembly assemble(List<List<Line>> context, List<Line> own) {
            return new Assembly().own(own);
        }
    }
}
