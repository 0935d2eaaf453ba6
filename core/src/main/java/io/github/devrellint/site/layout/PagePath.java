package io.github.devrellint.site.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a page's source below its mount.
 *
 * @param folder without slashes around it, empty for the mount itself
 * @param stem name of the file without its extension
 * @param extension in lower case, without dot
 */
public record PagePath(String folder, String stem, String extension) {

    private static final Set<String> MARKDOWN =
            Set.of("md", "markdown", "mdown", "mkd", "mkdn", "mdx", "mdoc", "mdwn");

    private static final Set<String> OTHER_PAGES =
            Set.of("html", "htm", "adoc", "asciidoc", "ad", "org", "rst", "textile", "ipynb");

    private static final Pattern DATED =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:T[\\d:.Z+-]+)?[-_](.+)");

    /** The text after a dot in an address such as {@code release-0.86}: no file extension. */
    private static final Pattern VERSION = Pattern.compile("\\d+");

    public static PagePath of(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        int last = name.lastIndexOf('.');
        int dot = VERSION.matcher(name.substring(last + 1)).matches() ? -1 : last;
        return new PagePath(
                slash < 0 ? "" : path.substring(0, slash),
                dot <= 0 ? name : name.substring(0, dot),
                dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    public boolean isMarkdown() {
        return MARKDOWN.contains(extension);
    }

    /** Whether generators usually make a page of such a file. */
    public boolean isPage() {
        return isMarkdown() || OTHER_PAGES.contains(extension);
    }

    public PagePath withStem(String other) {
        return new PagePath(folder, other, extension);
    }

    /** Folder and stem; the folder alone for an index. */
    public String place(Set<String> indexes) {
        return indexes.contains(stem) ? folder : UrlPaths.join(folder, stem);
    }

    /** The path with the date cut off that the name may begin with. */
    public PagePath undated() {
        Matcher dated = DATED.matcher(stem);
        return dated.matches() ? withStem(dated.group(1)) : this;
    }

    /** Name of the folder that holds the file; empty for the mount itself. */
    public String folderName() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The folder above that of the file. */
    public String parentFolder() {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
