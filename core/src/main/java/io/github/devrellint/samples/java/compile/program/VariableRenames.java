package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renames variables of the context that a later block of the same program declares again. */
final class VariableRenames {

    private VariableRenames() {}

    /**
     * Returns new names by old ones, for each block that needs any.
     *
     * @param order numbers of the blocks of the program, the one that it is for last
     */
    static Map<Integer, Map<String, String>> in(List<ParsedBlock> page, List<Integer> order) {
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
}
