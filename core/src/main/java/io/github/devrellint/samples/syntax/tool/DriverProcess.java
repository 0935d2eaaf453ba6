package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.base.Cleanup;
import io.github.devrellint.base.TemporaryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running driver. Takes one request after the other; safe for use by several threads. */
final class DriverProcess implements AutoCloseable {

    private static final int MOST_LINES = 100_000;

    private final Driver driver;
    private final TemporaryFolder temporary;
    private final Path folder;
    private final Process process;
    private final Cleanup ending;
    private final BufferedReader answers;
    private volatile boolean closed;
    private volatile boolean late;

    private DriverProcess(Driver driver, TemporaryFolder temporary, Process process) {
        this.driver = driver;
        this.temporary = temporary;
        this.folder = temporary.path();
        this.process = process;
        this.ending = Cleanup.of(this::end);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static DriverProcess start(Driver driver, Path program) throws IOException {
        TemporaryFolder folder = new TemporaryFolder();
        try (InputStream in =
                DriverProcess.class.getResourceAsStream("/samples/check/" + driver.script())) {
            Path script = folder.path().resolve(driver.script());
            Files.copy(in, script);
            List<String> command = new ArrayList<>(List.of(program.toString()));
            command.addAll(driver.options());
            command.add(script.toString());
            return new DriverProcess(driver, folder, ToolProcess.start(command, folder.path()));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Checks pieces of code and returns the lines of the driver's answer.
     *
     * @throws IOException if it ends or takes too long; it is closed then
     */
    synchronized List<String> ask(List<String> codes, Duration timeout) throws IOException {
        CompletableFuture<Void> alarm =
                CompletableFuture.runAsync(
                        this::tooLate,
                        CompletableFuture.delayedExecutor(
                                timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            for (int i = 0; i < codes.size(); i++) {
                Files.writeString(folder.resolve(i + "." + driver.extension()), codes.get(i));
            }
            request(folder + "\t" + driver.extension() + "\t" + codes.size() + "\n");
            return answer();
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private void request(String line) {
        try {
            process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // it has ended: what it said before tells why
        }
    }

    private List<String> answer() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.equals("done")) {
                return lines;
            }
            if (lines.size() < MOST_LINES) {
                lines.add(line);
            }
        }
        if (late) {
            throw new IOException("it took too long");
        }
        throw new IOException(
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .map(line -> line.replace(folder + "/", ""))
                        .orElse("it ended"));
    }

    private void tooLate() {
        late = true;
        end();
    }

    private void end() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        ending.close();
        closed = true;
        temporary.close();
    }
}
