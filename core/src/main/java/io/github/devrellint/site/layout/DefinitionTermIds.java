package io.github.devrellint.site.layout;

import io.github.devrellint.document.Document;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that Hugo gives to the terms of definition lists, see {@code autoDefinitionTermID} at
 * https://gohugo.io/configuration/markup/. They share their numbers with the ids of headings.
 */
final class DefinitionTermIds {

    /** A term, behind which the next line but empty ones begins with a colon. */
    private static final Pattern TERM =
            Pattern.compile(
                    "(?m)^ {0,3}([^\\s:#>|`-][^\\n]*+|`[^`\\n][^\\n]*+)\\n(?:[ \\t]*\\n)?(?= {0,3}:[ \\t])");

    private DefinitionTermIds() {}

    /** The ids of headings with those of terms; of equal texts each may be the first. */
    static Set<String> with(Document document, HeadingIds style, Set<String> headings) {
        Set<String> ids = new LinkedHashSet<>(headings);
        Map<String, Integer> numbers = new HashMap<>();
        Matcher terms = TERM.matcher(document.source().text());
        while (terms.find()) {
            style.addUnique(style.slug(terms.group(1).strip()), ids, numbers);
        }
        return ids;
    }
}
