package io.github.devrellint.frontmatter;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which required keys a post lacks, or that it has no front matter at all. */
final class MissingKeys {

    private final Document document;
    private final RequiredKeys required;

    MissingKeys(Document document, Site site) {
        this.document = document;
        this.required = new RequiredKeys(document, site);
    }

    /**
     * @param wanted keys that every post must have
     * @param told keys that already have a problem
     */
    List<Problem> problems(List<String> wanted, Set<String> told) {
        Span head = place(document.frontMatter());
        if (!required.apply()) {
            boolean untitled =
                    wanted.contains("title")
                            && !told.contains("title")
                            && required.lackCommonTitle();
            return untitled
                    ? List.of(new Problem(head, absent("title")).atMost(Severity.WARNING))
                    : List.of();
        }
        if (document.frontMatter().isEmpty()) {
            return required.expectFrontMatter() && !wanted.isEmpty() ? List.of(none()) : List.of();
        }
        return required.missing(wanted).stream()
                .filter(key -> !told.contains(key))
                .map(key -> new Problem(head, absent(key)))
                .toList();
    }

    private Problem none() {
        String text = document.source().text();
        int start = text.length() - text.stripLeading().length();
        boolean late =
                start > 0
                        && RequiredKeys.FENCES.stream()
                                .anyMatch(fence -> text.startsWith(fence, start));
        if (!late) {
            return new Problem(Span.at(0), "post has no front matter");
        }
        var edit = new Edit(new Span(0, start), "");
        return new Problem(new Span(start, start + 3), "front matter must begin on the first line")
                .fixedBy(new Fix("remove the empty lines", true, List.of(edit)));
    }

    private String absent(String key) {
        boolean empty = document.frontMatter().flatMap(matter -> matter.get(key)).isPresent();
        return (empty ? "empty" : "missing") + " key \"" + key + "\"";
    }

    /** The opening fence; the start of the document if there is none. */
    static Span place(Optional<FrontMatter> matter) {
        return matter.map(FrontMatter::format)
                .map(format -> new Span(0, format == FrontMatter.Format.JSON ? 1 : 3))
                .orElse(Span.at(0));
    }
}
