package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The drivers that a run has started, one process for each language. Ends them when it is closed.
 */
final class Drivers implements AutoCloseable {

    private static final ServiceKey<Drivers> KEY =
            ServiceKey.of(Drivers.class, context -> new Drivers());

    private final Map<Driver, DriverProcess> started = new HashMap<>();

    private Drivers() {}

    static Drivers of(RunContext context) {
        return context.service(KEY);
    }

    /**
     * Checks pieces of code by a driver and returns the lines of its answer.
     *
     * @throws IOException if it fails or takes too long; the next call starts it again
     */
    List<String> ask(Driver driver, Path program, List<String> codes, Duration timeout)
            throws IOException {
        DriverProcess process;
        synchronized (started) {
            process = started.get(driver);
            if (process == null || process.isClosed()) {
                process = DriverProcess.start(driver, program);
                started.put(driver, process);
            }
        }
        return process.ask(codes, timeout);
    }

    @Override
    public void close() throws IOException {
        synchronized (started) {
            for (DriverProcess process : started.values()) {
                process.close();
            }
            started.clear();
        }
    }
}
