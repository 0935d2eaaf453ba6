package io.github.devrellint.links;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/**
 * Reports images whose file the site does not have. Letter case must match, so that a post that
 * renders on macOS also renders on a Linux server. {@code dead-url} checks remote images.
 */
@AutoService(Rule.class)
public final class BrokenImageRule extends TargetRule {

    @Override
    public RuleId id() {
        return RuleId.of("broken-image");
    }

    @Override
    Stream<Target> targets(Document document, Site site) {
        return document.allImages()
                .filter(image -> !image.target().raw().isBlank())
                .map(
                        image ->
                                new Target(
                                        image.target(),
                                        image.targetSpan(),
                                        () -> site.find(document, image)));
    }
}
