package io.github.devrellint.samples.sandbox;

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
        MEMORY;

        /** What {@link #message} begins with. */
        public static final String STOPPED = "was stopped: ";

        /**
         * Says it of a program that was stopped.
         *
         * @param time the limit, for people
         * @param memory the limit, for people
         */
        public String message(String time, String memory) {
            return STOPPED
                    + switch (this) {
                        case TIME -> "still running after " + time;
                        case OUTPUT -> "prints more than a million characters";
                        case PROCESSES -> "starts too many processes";
                        case MEMORY -> "needs more than " + memory + " of memory";
                        case EXITED -> throw new IllegalStateException("was not stopped");
                    };
        }
    }

    public boolean success() {
        return end == End.EXITED && exit == 0;
    }
}
