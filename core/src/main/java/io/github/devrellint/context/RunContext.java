package io.github.devrellint.context;

import io.github.devrellint.base.ComputeOnce;
import io.github.devrellint.config.Config;
import java.util.Map;

/**
 * What everything in a run shares: the configuration, the notices, and services that are made when
 * they are first needed. Where targets lead is the site's to say. Safe for use by several threads.
 */
public final class RunContext implements AutoCloseable {

    private final Config config;
    private final Notices notices = new Notices();
    private final ComputeOnce services = new ComputeOnce();

    /**
     * @param supplied services that the caller brings along, used in place of those the keys would
     *     make
     */
    public RunContext(Config config, Map<ServiceKey<?>, Object> supplied) {
        this.config = config;
        services.putAll(supplied);
    }

    public RunContext(Config config) {
        this(config, Map.of());
    }

    public Config config() {
        return config;
    }

    /** What people should know of this run though it is no finding. */
    public Notices notices() {
        return notices;
    }

    /** Returns a service of this run; the first call makes it. */
    public <T> T service(ServiceKey<T> key) {
        return services.get(key, key.type(), () -> key.create(this));
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
