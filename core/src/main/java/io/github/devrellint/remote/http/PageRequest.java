package io.github.devrellint.remote.http;

import java.util.Set;

/**
 * A page to ask for, once for all that name it.
 *
 * @param page its URL, see {@link RemoteUrl#page}
 * @param fragments that it should have, without {@code #}
 * @param image whether it should be an image
 */
public record PageRequest(String page, Set<String> fragments, boolean image) {

    boolean needsBody() {
        return image || !fragments.isEmpty();
    }
}
