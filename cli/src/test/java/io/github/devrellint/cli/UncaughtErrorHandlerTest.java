package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real processes whose threads die of what nobody catches. */
@Timeout(60)
class UncaughtErrorHandlerTest {

    private static final int WENT_ON = 5;

    private record Ended(int code, String err) {}

    private static Ended run(String thread, String thrown)
            throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        java.toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Dying.class.getName(),
                                        thread,
                                        thrown))
                        .start();
        process.getOutputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), err);
    }

    @Test
    void anErrorInAnyThreadEndsTheProgram() throws Exception {
        Ended ended = run("other", "java.lang.OutOfMemoryError");
        assertThat(ended.code()).isEqualTo(Commands.FAILURE);
        assertThat(ended.err()).contains("too little memory", "java.lang.OutOfMemoryError");
    }

    @Test
    void whateverEndsTheFirstThreadIsNoFinding() throws Exception {
        assertThat(run("first", "java.lang.OutOfMemoryError").code()).isEqualTo(Commands.FAILURE);
        assertThat(run("first", "java.lang.IllegalStateException").code())
                .isEqualTo(Commands.FAILURE);
    }

    @Test
    void anExceptionEndsItsThreadAlone() throws Exception {
        Ended ended = run("other", "java.lang.IllegalStateException");
        assertThat(ended.code()).isEqualTo(WENT_ON);
        assertThat(ended.err()).contains("java.lang.IllegalStateException");
    }

    /** A program one of whose threads throws; the first one waits for the other. */
    static final class Dying {

        private Dying() {}

        public static void main(String[] args) throws Exception {
            Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrorHandler(System.err));
            Throwable thrown =
                    (Throwable) Class.forName(args[1]).getDeclaredConstructor().newInstance();
            if (args[0].equals("first")) {
                raise(thrown);
            }
            Thread other = new Thread(() -> raise(thrown));
            other.start();
            other.join();
            Runtime.getRuntime().halt(WENT_ON);
        }

        private static void raise(Throwable thrown) {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
