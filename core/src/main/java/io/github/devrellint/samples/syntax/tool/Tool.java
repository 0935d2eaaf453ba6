package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An installed program that parses code in one language. */
public sealed interface Tool permits Driver, BatchTool {

    /** For each piece of code, so that a long post has more time. */
    long MILLIS_EACH = 250;

    /** Names of the program, the first one found is taken. */
    List<String> programs();

    /** Start-up time of the program, on top of the time limit of a sample. */
    Duration startUp();

    /**
     * Checks pieces of code by the program; one verdict each, in order. Without code it only tests
     * that the program works.
     *
     * @throws IOException if it fails or takes too long
     */
    List<SyntaxVerdict> ask(Path program, List<String> codes, Duration timeout, RunContext context)
            throws IOException;

    /**
     * Returns, for each piece of code that has a fault, the tool to ask about small changes of it.
     *
     * @throws IOException if the program fails or takes too long
     */
    default Map<String, Tool> narrowed(
            Path program, List<String> codes, Duration timeout, RunContext context)
            throws IOException {
        Map<String, Tool> tools = new HashMap<>();
        codes.forEach(code -> tools.put(code, this));
        return tools;
    }

    /** Checks pieces of code, unless it is known what the program says; one verdict each. */
    default List<SyntaxVerdict> check(List<String> codes, RunContext context) {
        return context.service(ToolQueue.KEY).check(this, codes);
    }

    /** The same verdict on each, to be changed by the caller. */
    static List<SyntaxVerdict> all(List<String> codes, SyntaxVerdict verdict) {
        return new ArrayList<>(Collections.nCopies(codes.size(), verdict));
    }
}
