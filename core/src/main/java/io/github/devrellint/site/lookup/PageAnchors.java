package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.layout.HeadingIds;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of a page.
 *
 * @param ids of headings and elements
 * @param opaque why there may be more; empty if these are all
 * @param included the other files that they come from
 */
record PageAnchors(Set<String> ids, String opaque, Set<Path> included) {

    /** Attribute lists of kramdown, Python-Markdown and Goldmark. */
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{:?[^{}\\n#]{0,200}#([^\\s{}]+)[^{}\\n]{0,200}}");

    /** Nextra and Fumadocs: {@code ## Title [#id]}. */
    private static final Pattern BRACKETS =
            Pattern.compile("(?m)^#{1,6}[^\\n]*\\[#([^\\]\\s]+)\\][ \\t]*$");

    private static final Pattern ELEMENT =
            Pattern.compile(
                    "\\bid\\s*=\\s*(?:\\{\\s*)?(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|`([^`\\n]*)`)");

    /** Ids of a document by itself. */
    static Set<String> own(Document document, HeadingIds style) {
        Set<String> ids = new HashSet<>(style.of(document));
        document.anchors().stream().map(Anchor::id).forEach(ids::add);
        ids.addAll(ContentTabIds.of(document, style));
        String text = document.source().text();
        for (Pattern pattern : new Pattern[] {ATTRIBUTES, BRACKETS, ELEMENT}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (!inCode(document, matcher.start())) {
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        if (matcher.group(group) != null) {
                            ids.add(matcher.group(group));
                        }
                    }
                }
            }
        }
        return ids;
    }

    private static boolean inCode(Document document, int offset) {
        return document.codeBlocks().stream()
                .filter(block -> block.span().contains(offset))
                .anyMatch(block -> !block.infoSpan().contains(offset));
    }
}
