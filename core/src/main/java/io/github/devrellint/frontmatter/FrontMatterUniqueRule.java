package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports addresses that two documents claim: permalinks, slugs beside each other, aliases. Which
 * of the two readers get depends on the order of the build.
 */
@AutoService(SiteRule.class)
public final class FrontMatterUniqueRule
        implements SiteRule<Rule.NoOptions, FrontMatterUniqueRule.Claims> {

    /** What one document claims. */
    record Claims(List<AddressClaim> list) {}

    @Override
    public RuleId id() {
        return RuleId.of("front-matter-unique");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Rule.NoOptions defaults() {
        return new Rule.NoOptions();
    }

    @Override
    public Claims gather(Document document, Site site, Rule.NoOptions options) {
        return new Claims(
                document.frontMatter().stream()
                        .filter(ignored -> !site.isPageTemplate(document))
                        .flatMap(matter -> new AddressClaims(document, matter, site).claims())
                        .toList());
    }

    @Override
    public boolean readsFrontMatterOnly() {
        return true;
    }

    @Override
    public boolean tellsTheLater() {
        return true;
    }

    @Override
    public Optional<ResultFormat<Claims>> factFormat() {
        return Optional.of(new ClaimsFormat());
    }

    private static final class ClaimsFormat implements ResultFormat<Claims> {

        @Override
        public String name() {
            return "claims 1";
        }

        @Override
        public void write(Claims claims, ResultWriter out) throws IOException {
            out.list(
                    claims.list(),
                    claim -> {
                        out.text(claim.document().toString()).text(claim.key());
                        out.text(claim.written()).text(claim.address());
                        out.number(claim.span().start()).number(claim.span().end());
                    });
        }

        @Override
        public Claims read(ResultReader in) throws IOException {
            return new Claims(
                    in.list(
                            () ->
                                    new AddressClaim(
                                            Path.of(in.text()),
                                            in.text(),
                                            in.text(),
                                            in.text(),
                                            new Span((int) in.number(), (int) in.number()))));
        }
    }

    /**
     * Returns one problem per claim but the first to an address, at the value. An alias that is the
     * page's own address redirects readers to where they are.
     */
    @Override
    public Stream<Located> check(List<Claims> facts, Site site, Rule.NoOptions options) {
        Map<String, List<AddressClaim>> byAddress =
                facts.stream()
                        .flatMap(claims -> claims.list().stream())
                        .collect(
                                Collectors.groupingBy(
                                        AddressClaim::address,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byAddress.values().stream()
                .filter(claims -> claims.size() > 1)
                .flatMap(claims -> located(claims, site));
    }

    private static Stream<Located> located(List<AddressClaim> claims, Site site) {
        AddressClaim first = claims.get(0);
        return claims.stream()
                .skip(1)
                .map(
                        claim ->
                                new Located(
                                        claim.document(),
                                        problem(claim, first, site),
                                        other(claim, first)));
    }

    private static Optional<Place> other(AddressClaim claim, AddressClaim first) {
        return claim.document().equals(first.document())
                ? Optional.empty()
                : Optional.of(new Place(first.document(), first.span()));
    }

    private static Problem problem(AddressClaim claim, AddressClaim first, Site site) {
        return new Problem(
                claim.span(),
                "%s \"%s\" is %s"
                        .formatted(claim.kind(), claim.written(), owner(claim, first, site)));
    }

    private static String owner(AddressClaim claim, AddressClaim first, Site site) {
        if (claim.document().equals(first.document())) {
            boolean listed = claim.key().equals(first.key());
            return listed ? "listed twice" : "the " + first.kind() + " of this page";
        }
        Path root = site.root();
        Path other =
                first.document().startsWith(root)
                        ? root.relativize(first.document())
                        : first.document();
        String file = SlashPath.of(other);
        return "%s %s of %s too".formatted(first.isAlias() ? "an" : "the", first.kind(), file);
    }
}
