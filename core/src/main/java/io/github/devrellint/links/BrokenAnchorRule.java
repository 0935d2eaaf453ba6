package io.github.devrellint.links;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.lookup.TargetGlobs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports fragments that match no heading, anchor or line of the page or file that the link leads
 * to. {@code broken-link} reports a missing page.
 */
@AutoService(Rule.class)
public final class BrokenAnchorRule extends TargetRule {

    @Override
    public RuleId id() {
        return RuleId.of("broken-anchor");
    }

    @Override
    Stream<Target> targets(Document document, Site site) {
        TargetGlobs excluded = new TargetGlobs(site.context().config().links().exclude());
        List<Span> contributors = contributors(document);
        return document.links().stream()
                .filter(link -> link.target().raw().indexOf('#') >= 0)
                .filter(link -> !excluded.matches(link.target().raw()))
                .filter(link -> contributors.stream().noneMatch(list -> list.contains(link.span())))
                .map(
                        link ->
                                new Target(
                                        link.target(),
                                        fragment(document, link),
                                        () -> site.findAnchor(document, link.target())));
    }

    /** The lists of all-contributors, whose links name kinds of contributions and lead nowhere. */
    private static List<Span> contributors(Document document) {
        List<Span> lists = new ArrayList<>();
        int start = -1;
        for (Comment comment : document.comments()) {
            if (comment.text().startsWith("ALL-CONTRIBUTORS-LIST:START")) {
                start = comment.span().end();
            } else if (start >= 0 && comment.text().startsWith("ALL-CONTRIBUTORS-LIST:END")) {
                lists.add(new Span(start, comment.span().start()));
                start = -1;
            }
        }
        return lists;
    }

    /** The part of the target from {@code #} on, without a text directive. */
    private static Span fragment(Document document, Link link) {
        Span span = link.targetSpan();
        String written = document.source().text(span);
        int hash = written.indexOf('#');
        int end = hash;
        while (end >= 0
                && end < written.length()
                && "\"'` }".indexOf(written.charAt(end)) < 0
                && !written.startsWith(LinkTarget.DIRECTIVE, end)) {
            end++;
        }
        return hash < 0 ? span : new Span(span.start() + hash, span.start() + end);
    }
}
