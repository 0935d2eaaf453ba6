package io.github.devrellint.site.layout;

import io.github.devrellint.site.configuration.KeyValues;
import java.util.List;

/** Tells where the pages of a generator's site appear. */
@FunctionalInterface
public interface Router {

    /**
     * Returns the URL paths of a page, the main one first: from the root of the site, without the
     * base path. A path that ends with a slash is a folder to relative links on the page. Empty for
     * a file that makes no page.
     *
     * @param mount the content folder
     * @param path of the source below it
     * @param head the page's front matter; {@link KeyValues#NONE} where it has not been read
     */
    List<String> urls(Mount mount, PagePath path, KeyValues head);
}
