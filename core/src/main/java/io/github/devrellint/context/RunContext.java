package io.github.devrellint.context;

import io.github.devrellint.base.ComputeOnce;
import io.github.devrellint.config.Config;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The shared state of a run: configuration, notices, and services, which are created on first use.
 * Does not know the site. Safe for use by several threads.
 */
public final class RunContext implements AutoCloseable {

    private final Config config;
    private final InProcessCache inProcessCache;
    private final ThreadLocal<Trace> tracing = new ThreadLocal<>();
    private final Notices notices = new Notices(tracing);
    private final ComputeOnce services = new ComputeOnce();
    private final Map<ServiceKey<?>, Trace> makings = new ConcurrentHashMap<>();

    /**
     * @param supplied services to use instead of those that their keys would create
     * @param inProcessCache what earlier runs have left to this one
     */
    public RunContext(
            Config config, Map<ServiceKey<?>, Object> supplied, InProcessCache inProcessCache) {
        this.config = config;
        this.inProcessCache = inProcessCache;
        services.putAll(supplied);
    }

    public RunContext(Config config) {
        this(config, Map.of(), new InProcessCache());
    }

    public Config config() {
        return config;
    }

    /** What earlier runs have left to this one. */
    public InProcessCache inProcessCache() {
        return inProcessCache;
    }

    /** The messages of this run that are not findings. */
    public Notices notices() {
        return notices;
    }

    /** Returns a service of this run; the first call makes it. */
    public <T> T service(ServiceKey<T> key) {
        Trace user = tracing.get();
        Trace making = makings.computeIfAbsent(key, each -> new Trace());
        if (user != null && user != making) {
            user.use(making);
        }
        return services.get(key, key.type(), () -> traced(making, () -> key.create(this)));
    }

    /**
     * Computes something for all users of a service; notices given meanwhile belong to each of
     * them.
     */
    public <T> T shared(ServiceKey<?> key, Supplier<T> part) {
        return traced(makings.computeIfAbsent(key, each -> new Trace()), part);
    }

    /** Does something that is to leave a trace; all of it in this thread. */
    public <T> T traced(Trace trace, Supplier<T> part) {
        Trace before = tracing.get();
        tracing.set(trace);
        try {
            return part.get();
        } finally {
            if (before == null) {
                tracing.remove();
            } else {
                tracing.set(before);
            }
        }
    }

    /** Whether what this thread does leaves a trace. */
    public boolean isTraced() {
        return tracing.get() != null;
    }

    /**
     * Notes what somebody was told about other documents.
     *
     * @param answer the same as long as nothing about it has changed; asked only if it is noted
     */
    public void learned(String kind, String subject, Supplier<String> answer) {
        Trace trace = tracing.get();
        if (trace != null) {
            trace.learn(new Trace.Question(kind, subject), answer.get());
        }
    }

    /**
     * Notes that a result depends on a file or folder outside of the site and of what surrounds it:
     * a library of the user. It need not exist; of a folder, only the names in it count.
     */
    public void dependsOn(Path file) {
        Trace trace = tracing.get();
        if (trace != null) {
            trace.read(file);
        }
    }

    /** Notes that a result may be another one next time, though no file has changed. */
    public void mayDifferNextTime() {
        Trace trace = tracing.get();
        if (trace != null) {
            trace.setMayDiffer();
        }
    }

    /**
     * Closes the services that were made.
     *
     * @throws IllegalStateException if one can't be closed; the others are closed nevertheless
     */
    @Override
    public void close() {
        IllegalStateException failure = null;
        for (Object service : services.values()) {
            if (service instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    IllegalStateException here =
                            new IllegalStateException("can't close " + service, e);
                    if (failure == null) {
                        failure = here;
                    } else {
                        failure.addSuppressed(here);
                    }
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
