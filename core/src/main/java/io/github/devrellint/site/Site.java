package io.github.devrellint.site;

import io.github.devrellint.config.Config;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The site that documents belong to, as its generator sees it. Answers where a target leads without
 * building the site and without reading more of it than the question needs. Safe for use by several
 * threads.
 */
public final class Site implements AutoCloseable {

    private final Config config;
    private final Path root;
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

    private Site(Config config, Path root) {
        this.config = config;
        this.root = root;
    }

    /**
     * Finds the site of a configuration, or of a file where the configuration does not say.
     *
     * @param start the file or folder that is linted
     */
    public static Site of(Config config, Path start) {
        return new Site(config, config.root().orElse(config.base()));
    }

    public Config config() {
        return config;
    }

    /** Root of the site in the file system, absolute and normalized. */
    public Path root() {
        return root;
    }

    /** Whether the document is a post: some rules apply to posts only. */
    public boolean isPost(Document document) {
        return true;
    }

    /** Looks where a target of a document leads. */
    public Lookup find(Document from, LinkTarget target) {
        return new Lookup.Unknown("not modelled yet");
    }

    /**
     * Returns what the rules of a run share, made once: a compiler, a cache. Closed with the site
     * if it is {@link AutoCloseable}.
     *
     * @param key the type of the service names it
     */
    public <T> T service(Class<T> key, Function<Site, T> make) {
        return key.cast(services.computeIfAbsent(key, ignored -> make.apply(this)));
    }

    /** What people should know of this run though it is no finding. */
    public Notices notices() {
        return service(Notices.class, site -> new Notices());
    }

    /**
     * @throws IllegalStateException if a service can't be closed
     */
    @Override
    public void close() {
        for (Object service : services.values()) {
            if (service instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    throw new IllegalStateException("can't close " + service, e);
                }
            }
        }
    }
}
