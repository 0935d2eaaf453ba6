package io.github.devrellint.site;

import java.util.Set;

/**
 * The path of a page's source below its mount.
 *
 * @param folder without slashes around it, empty for the mount itself
 * @param stem name of the file without its extension
 * @param extension in lower case, without dot
 */
record PagePath(String folder, String stem, String extension) {

    private static final Set<String> MARKDOWN =
            Set.of("md", "markdown", "mdown", "mkd", "mkdn", "mdx", "mdoc", "mdwn");

    private static final Set<String> OTHER_PAGES =
            Set.of("html", "htm", "adoc", "asciidoc", "ad", "org", "rst", "textile", "ipynb");

    static PagePath of(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        return new PagePath(
                slash < 0 ? "" : path.substring(0, slash),
                dot <= 0 ? name : name.substring(0, dot),
                dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
    }

    boolean isMarkdown() {
        return MARKDOWN.contains(extension);
    }

    /** Whether generators usually make a page of such a file. */
    boolean isPage() {
        return isMarkdown() || OTHER_PAGES.contains(extension);
    }

    PagePath withStem(String other) {
        return new PagePath(folder, other, extension);
    }

    /** Name of the folder that holds the file; empty for the mount itself. */
    String folderName() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The folder above that of the file. */
    String parentFolder() {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
