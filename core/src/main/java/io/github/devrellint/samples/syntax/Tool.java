package io.github.devrellint.samples.syntax;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A program of the user's that parses pieces of code in one language, and how it is asked. */
sealed interface Tool permits Driver, BatchTool {

    /** For each piece of code, so that a long post has more time. */
    long MILLIS_EACH = 50;

    /** Names of the program, the first one found is taken. */
    List<String> programs();

    /** What the program needs to begin with, beyond the time that settings allow for a sample. */
    Duration startUp();

    /**
     * Has the program look at pieces of code; one verdict each, in order.
     *
     * @throws IOException if it fails or takes too long
     */
    List<SyntaxVerdict> ask(Path program, List<String> codes, Duration timeout, RunContext context)
            throws IOException;

    /** Checks pieces of code, unless an earlier run has done so; one verdict each, in order. */
    default List<SyntaxVerdict> check(List<String> codes, RunContext context) {
        Optional<Path> program = ToolProcess.find(programs());
        if (program.isEmpty()) {
            return all(codes, new Unchecked(programs().get(0) + " is not installed", true));
        }
        Duration timeout =
                context.config()
                        .samples()
                        .timeout()
                        .plus(startUp())
                        .plusMillis(MILLIS_EACH * codes.size());
        try {
            return context.service(KnownVerdicts.KEY)
                    .get(
                            this,
                            program.get(),
                            codes,
                            () -> ask(program.get(), codes, timeout, context));
        } catch (IOException e) {
            String reason = programs().get(0) + " could not check samples: " + e.getMessage();
            return all(codes, new Unchecked(reason, true));
        }
    }

    /** The same verdict on each, to be changed by the caller. */
    static List<SyntaxVerdict> all(List<String> codes, SyntaxVerdict verdict) {
        return new ArrayList<>(Collections.nCopies(codes.size(), verdict));
    }
}
