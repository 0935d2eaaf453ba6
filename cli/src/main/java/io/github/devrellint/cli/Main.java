package io.github.devrellint.cli;

import io.github.devrellint.base.Cleanup;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Entry point of the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        disableLibraryLogs();
        Terminal terminal = Terminal.ofProcess();
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrorHandler(terminal.err()));
        int code = run(args, terminal);
        // A report that is cut off, as the disk is full, must not pass for a clean one.
        int last = terminal.out().checkError() ? Commands.FAILURE : code;
        exit(last);
    }

    /**
     * Libraries log nothing. To look for a provider in all jars takes as long as to read a post.
     */
    private static void disableLibraryLogs() {
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    /** Ends the process. */
    static void exit(int code) {
        // From Java 21 on, System.exit starts the logging of Java to see whether anybody wants to
        // know, which takes longer than to print a version. Nothing is left to clean up here, but
        // where a signal ends the program.
        awaitEndBySignal();
        Runtime.getRuntime().halt(code);
    }

    /**
     * Runs one command in the working directory of the process, its streams not being a terminal.
     *
     * @return the exit code: 0 clean, 1 findings, 2 wrong usage or configuration, or something that
     *     could not be checked
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, Terminal.plain(in, out, err));
    }

    /** Runs one command; see {@link #run(String[], InputStream, PrintStream, PrintStream)}. */
    static int run(String[] args, Terminal terminal) {
        try {
            List<String> words = List.of(args);
            Optional<Callable<Integer>> plain = PlainCommandLine.parse(words, terminal);
            return plain.isPresent()
                    ? call(plain.get(), terminal)
                    : Commands.line(terminal, words).execute(args);
        } catch (Error e) {
            // Out of memory, say; 1 would say that there are findings.
            e.printStackTrace(terminal.err());
            return Commands.FAILURE;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static int call(Callable<Integer> command, Terminal terminal) {
        try {
            return command.call();
        } catch (Exception e) {
            Commands.report(e, terminal::error);
            return Commands.FAILURE;
        }
    }

    /**
     * Never returns if a signal has begun to end the program: to halt it would cut short what is
     * being cleaned up, and there is nothing to report.
     */
    static void awaitEndBySignal() {
        while (Cleanup.isProgramEnding()) {
            LockSupport.park();
        }
    }
}
