package io.github.devrellint.samples.run;

/**
 * How a program ended.
 *
 * @param end why
 * @param exit code; meaningless unless {@code end} is {@code EXITED}
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Outcome(End end, int exit, String out, String err) {

    /** Why a program ended. */
    public enum End {
        EXITED,
        TIME,
        OUTPUT,
        PROCESSES,
        MEMORY
    }

    public boolean success() {
        return end == End.EXITED && exit == 0;
    }
}
