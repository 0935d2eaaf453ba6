package io.github.devrellint.frontmatter;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.DefinedNames;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds layouts, templates and taxonomies that the site does not define. */
final class UndefinedNames {

    private UndefinedNames() {}

    /** Returns one problem per name that is not defined, at the name. */
    static Stream<Problem> problems(Document document, FrontMatter matter, Site site) {
        Path folder = document.path().getParent();
        return site.frontMatter(document).names().stream()
                .flatMap(
                        defined ->
                                matter.get(defined.key()).stream()
                                        .flatMap(value -> names(value, defined.inKeys()))
                                        .filter(
                                                name ->
                                                        !defined.isDefined()
                                                                .test(folder, name.text()))
                                        .map(name -> problem(name, defined)));
    }

    private static Stream<LocatedText> names(FrontMatterValue value, boolean inKeys) {
        if (inKeys) {
            return value instanceof Mapping mapping
                    ? mapping.entries().stream()
                            .map(entry -> new LocatedText(entry.key(), entry.keySpan()))
                    : Stream.empty();
        }
        return value instanceof Scalar ? LocatedText.of(value).stream() : Stream.empty();
    }

    private static Problem problem(LocatedText name, DefinedNames defined) {
        return new Problem(name.span(), defined.message().formatted(name.text()))
                .suggesting(
                        DidYouMean.nearest(name.text(), defined.candidates().get()).stream()
                                .toList());
    }
}
