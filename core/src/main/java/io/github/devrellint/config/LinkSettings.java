package io.github.devrellint.config;

import java.util.List;

/**
 * How links are checked.
 *
 * @param online whether URLs on other hosts are requested
 * @param allowPrivate whether those requests may go to private and loopback addresses
 * @param exclude globs of targets that are not checked
 */
public record LinkSettings(boolean online, boolean allowPrivate, List<String> exclude) {

    public static final LinkSettings DEFAULTS = new LinkSettings(false, false, List.of());

    /** The same with requests to other hosts. */
    public LinkSettings asOnline() {
        return new LinkSettings(true, allowPrivate, exclude);
    }

    /** The same without requests to other hosts. */
    public LinkSettings asOffline() {
        return new LinkSettings(false, allowPrivate, exclude);
    }
}
