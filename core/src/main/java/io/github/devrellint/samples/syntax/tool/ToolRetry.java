package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks tools, and again where they fail: a tool that does not work is asked no more; where it fails
 * on some pieces of code only, they are halved until it is known on which. Safe for use by several
 * threads.
 */
final class ToolRetry {

    private final RunContext context;
    private final Map<Tool, String> broken = new ConcurrentHashMap<>();
    private final Set<Tool> working = ConcurrentHashMap.newKeySet();

    ToolRetry(RunContext context) {
        this.context = context;
    }

    /** Returns one verdict for each piece of code, in order. */
    List<SyntaxVerdict> ask(Tool tool, Path program, List<String> codes) {
        String reason = broken.get(tool);
        if (reason != null) {
            return Tool.all(codes, new Failed(reason, false));
        }
        try {
            return tool.ask(program, codes, timeout(tool, codes.size()), context);
        } catch (IOException e) {
            return halved(tool, program, codes, e);
        }
    }

    /** Returns, for each piece of code that has a fault, the tool to ask about changes of it. */
    Map<String, Tool> narrowed(Tool tool, Path program, List<String> codes) {
        try {
            return tool.narrowed(program, codes, timeout(tool, codes.size()), context);
        } catch (IOException e) {
            // on some of them it fails; the tool itself finds out on which
            Map<String, Tool> same = new HashMap<>();
            codes.forEach(code -> same.put(code, tool));
            return same;
        }
    }

    private List<SyntaxVerdict> halved(
            Tool tool, Path program, List<String> codes, IOException failure) {
        if (!works(tool, program)) {
            return Tool.all(codes, new Failed(broken.get(tool), false));
        }
        if (codes.size() == 1) {
            return Tool.all(codes, new Failed(named(tool, failure.getMessage()), true));
        }
        int half = codes.size() / 2;
        List<SyntaxVerdict> verdicts = new ArrayList<>(ask(tool, program, codes.subList(0, half)));
        verdicts.addAll(ask(tool, program, codes.subList(half, codes.size())));
        return verdicts;
    }

    /** Whether the tool works without any code; tested once. */
    private boolean works(Tool tool, Path program) {
        if (!working.contains(tool) && !broken.containsKey(tool)) {
            try {
                tool.ask(program, List.of(), timeout(tool, 0), context);
                working.add(tool);
            } catch (IOException e) {
                broken.putIfAbsent(
                        tool, tool.programs().get(0) + " does not run (" + e.getMessage() + ")");
            }
        }
        return !broken.containsKey(tool);
    }

    /** A failure of a tool that works otherwise, for people. */
    static String named(Tool tool, String reason) {
        return tool.programs().get(0) + " could not check samples: " + reason;
    }

    /** Generous, since the machine may be busy. */
    private Duration timeout(Tool tool, int codes) {
        return context.config()
                .samples()
                .timeout()
                .plus(tool.startUp())
                .multipliedBy(2)
                .plusMillis(Tool.MILLIS_EACH * codes);
    }
}
