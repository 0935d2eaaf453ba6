package io.github.devrellint.links;

import io.github.devrellint.site.lookup.Lookup;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks for what is like the missing targets of one document, each of which is compared with all
 * files, pages or headings where it may be meant.
 */
final class NearTargets {

    /** Nobody has mistyped as many on one page; a hostile one must not take minutes. */
    static final int MOST = 1_000;

    private final Set<String> compared = new HashSet<>();

    /** What looks like a missing target; nothing where the document has had its share. */
    Lookup.Near of(Lookup.Missing missing) {
        boolean may =
                compared.contains(missing.message())
                        || compared.size() < MOST && compared.add(missing.message());
        return may ? missing.near() : Lookup.Near.NONE;
    }
}
