package io.github.devrellint.samples.script;

import java.util.regex.Pattern;

/** A prompt at which commands are typed: how a sample shows it, and how its commands are run. */
interface Prompt {

    /** What stands before a command. */
    Pattern primary();

    /** What stands before the further lines of a command. */
    Pattern continuation();

    /** Whether the output of a command ends at an empty line. */
    boolean outputEndsAtBlankLine();

    /** Whether a command goes on in the next line, even if that shows no prompt. */
    boolean isOpen(String command);

    /** Whether sessions run that nobody marked as runnable. */
    boolean runsUnmarked();

    /** Code before everything else; may be empty. */
    String start();

    /** Code that prints a line with {@link ScriptLayout#MARK}. */
    String printMark();

    /** Code that {@link #run} needs; may be empty. */
    String definitions();

    /**
     * Code that runs a command, prints what its prompt would print, and then a line with {@link
     * ScriptLayout#MARK} and the exit status, 0 for success.
     */
    String run(String command);

    /** A line of output as it looks at the prompt, and as a post has to show it. */
    String asShown(String line);
}
