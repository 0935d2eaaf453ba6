package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.layout.HeadingIds;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** Ids of headings that are written as HTML: GitHub and its like give them some as well. */
final class HtmlHeadings {

    private static final Pattern HEADING =
            Pattern.compile("(?is)<h([1-6])(?:\\s[^>]{0,500})?>(.{1,500}?)</h\\1\\s{0,9}>");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private HtmlHeadings() {}

    static Set<String> ids(Document document) {
        return HEADING.matcher(document.source().text())
                .results()
                .map(heading -> TAG.matcher(heading.group(2)).replaceAll(""))
                .map(text -> Parser.unescapeEntities(text, false).strip())
                .map(HeadingIds.GITHUB::slug)
                .collect(Collectors.toSet());
    }
}
