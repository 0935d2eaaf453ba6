package io.github.devrellint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several commands in one process, for the launcher: an archive of classes has those of one
 * process, and what a check of one file needs is not all that a check of a folder does.
 *
 * <p>The arguments are those of the commands, with {@value #NEXT} between them. The command {@value
 * #CHANGE} adds a line to a file.
 */
final class TrainingRun {

    private static final String NEXT = "++";
    private static final String CHANGE = "change";

    /** So that a change has another time, on any file system that keeps fractions of seconds. */
    private static final long SETTLED_MILLIS = 150;

    private TrainingRun() {}

    public static void main(String[] args) throws Exception {
        List<String> command = new ArrayList<>();
        for (String word : args) {
            if (word.equals(NEXT)) {
                run(command);
                command.clear();
            } else {
                command.add(word);
            }
        }
        run(command);
        Main.exit(0);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        if (command.size() == 2 && command.get(0).equals(CHANGE)) {
            Files.writeString(Path.of(command.get(1)), "\nMore.\n", StandardOpenOption.APPEND);
            Thread.sleep(SETTLED_MILLIS);
        } else {
            Main.run(command.toArray(String[]::new), Terminal.ofProcess());
        }
    }
}
