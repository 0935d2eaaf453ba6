package io.github.devrellint.frontmatter;

import io.github.devrellint.document.Span;
import java.nio.file.Path;

/**
 * A document's claim to an address of its site.
 *
 * @param document the file
 * @param key of the front matter
 * @param written the address as it is written
 * @param address what must be unique: the address with the place and the language it counts in
 * @param span of the value
 */
record AddressClaim(Path document, String key, String written, String address, Span span) {

    /** For messages: "alias". */
    String kind() {
        return isAlias() ? "alias" : key;
    }

    boolean isAlias() {
        return key.equals("aliases") || key.equals("redirect_from");
    }
}
