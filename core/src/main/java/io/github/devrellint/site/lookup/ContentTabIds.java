package io.github.devrellint.site.lookup;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Heading;
import io.github.devrellint.site.layout.HeadingIds;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of content tabs. Where {@code pymdownx.tabbed} has the option {@code slugify}, each alone
 * and behind the id of its heading, as {@code combine_header_slug} makes them; those of Hexo's
 * theme NexT by the name of the group, alone and with a number.
 */
final class ContentTabIds {

    private static final Pattern TAB = Pattern.compile("(?m)^[ \\t]*+===[+!]?[ \\t]+\"(.*)\"\\s*$");

    /** An icon of the theme, by its short name. */
    private static final Pattern ICON = Pattern.compile(":[\\w-]+:");

    private static final Pattern NOT_IN_SLUG =
            Pattern.compile("[^\\w\\- ]", Pattern.UNICODE_CHARACTER_CLASS);

    /** Groups stand within members: see https://theme-next.js.org/docs/tag-plugins/tabs. */
    private static final Pattern GROUP =
            Pattern.compile(
                    "\\{%-?[ \\t]*+((?:sub){0,2})tabs[ \\t]++([^%,\\n]++)[^%\\n]*+%\\}"
                            + "(?=(.{0,20000}?)\\{%-?[ \\t]*+end\\1tabs)",
                    Pattern.DOTALL);

    private static final Pattern MEMBER = Pattern.compile("<!--[ \\t]*+tab\\b");

    private ContentTabIds() {}

    static Set<String> of(Document document, HeadingIds style) {
        Set<String> ids = new HashSet<>();
        Matcher tab = TAB.matcher(document.source().text());
        while (tab.find()) {
            if (isCode(document, tab.start(1))) {
                continue;
            }
            String title = ICON.matcher(tab.group(1)).replaceAll("").strip();
            String slug =
                    NOT_IN_SLUG
                            .matcher(title.toLowerCase(Locale.ROOT))
                            .replaceAll("")
                            .replace(' ', '-');
            ids.add(slug);
            heading(document.headings(), tab.start(), style)
                    .ifPresent(id -> ids.add(id + "-" + slug));
        }
        groups(document, ids);
        return ids;
    }

    private static void groups(Document document, Set<String> ids) {
        Matcher group = GROUP.matcher(document.source().text());
        while (group.find()) {
            if (!isCode(document, group.start(2))) {
                String name = group.group(2).strip().toLowerCase(Locale.ROOT).replace(' ', '-');
                ids.add(name);
                long members = MEMBER.matcher(group.group(3)).results().count();
                for (int number = 1; number <= members; number++) {
                    ids.add(name + "-" + number);
                }
            }
        }
    }

    private static boolean isCode(Document document, int offset) {
        return document.codeBlocks().stream()
                .map(CodeBlock::span)
                .anyMatch(span -> span.contains(offset));
    }

    /** The id of the last heading before an offset. */
    private static Optional<String> heading(List<Heading> headings, int offset, HeadingIds style) {
        return headings.stream()
                .filter(heading -> heading.span().end() <= offset)
                .reduce((first, last) -> last)
                .map(
                        heading ->
                                heading.id()
                                        .map(anchor -> anchor.id())
                                        .orElseGet(() -> style.slug(heading.text().text())));
    }
}
