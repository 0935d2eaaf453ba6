package io.github.devrellint.remote;

import io.github.devrellint.context.ServiceKey;
import java.util.Set;

/** Is told how requests to other hosts get on, from several threads. */
public interface LinkProgress {

    /** That of the run; an adapter may supply one that shows it. */
    ServiceKey<LinkProgress> KEY =
            ServiceKey.of(LinkProgress.class, context -> new LinkProgress() {});

    /** A URL has been asked for. */
    default void answered(LedgerEntry entry) {}

    /**
     * Some answers are outstanding.
     *
     * @param left pages without one
     * @param hosts that they wait for
     */
    default void waiting(int left, Set<String> hosts) {}
}
