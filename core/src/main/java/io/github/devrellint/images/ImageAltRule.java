package io.github.devrellint.images;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/**
 * Reports images without alternative text. In HTML an empty text marks a decoration and is correct;
 * Markdown can't express that, so there an empty text counts as missing.
 */
@AutoService(Rule.class)
public final class ImageAltRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("image-alt");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return document.images().stream()
                .filter(ImageAltRule::isSilent)
                .map(image -> new Problem(image.span(), "no alternative text"));
    }

    private static boolean isSilent(Image image) {
        boolean markdown = image.form() == LinkForm.INLINE || image.form() == LinkForm.REFERENCE;
        return image.alt().map(alt -> markdown && alt.text().isBlank()).orElse(true);
    }
}
