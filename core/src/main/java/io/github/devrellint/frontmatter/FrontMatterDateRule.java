package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports dates that do not exist, that disagree with the date in the file name, that the generator
 * moves to another day because they have no time zone, and that are in the future.
 */
@AutoService(Rule.class)
public final class FrontMatterDateRule implements Rule<Rule.NoOptions> {

    private final Clock clock;

    public FrontMatterDateRule() {
        this(Clock.systemUTC());
    }

    FrontMatterDateRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RuleId id() {
        return RuleId.of("front-matter-date");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    /**
     * Returns at most one problem per date, at the value; a date in the future is only a warning.
     */
    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return document.frontMatter().map(FrontMatter::root).stream()
                .filter(ignored -> !site.isPageTemplate(document))
                .flatMap(root -> DateValue.of(root).stream())
                .flatMap(date -> problem(date, document, site).stream());
    }

    private Optional<Problem> problem(DateValue date, Document document, Site site) {
        Optional<Temporal> read = date.read();
        if (read.isEmpty()) {
            return date.impossible().map(message -> new Problem(date.scalar().span(), message));
        }
        if (!date.published()) {
            return Optional.empty();
        }
        var day = new PublicationDay(read.get(), site.frontMatter(document).zone());
        boolean named = date.key().equals("date");
        boolean inName = site.frontMatter(document).dateInName();
        return day.shift()
                .or(
                        () ->
                                FileNameDate.of(document.path())
                                        .filter(ignored -> named && inName)
                                        .flatMap(day::disagreement)
                                        .filter(ignored -> !isHabit(document, site)))
                .map(message -> new Problem(date.scalar().span(), message))
                .or(() -> toCome(date, read.get(), document, site));
    }

    private static boolean isHabit(Document document, Site site) {
        return site.context().service(DatedPosts.SERVICE).mostlyDiffer(document, site);
    }

    private Optional<Problem> toCome(DateValue date, Temporal read, Document document, Site site) {
        boolean wanted = site.frontMatter(document).futurePublished();
        return !wanted && !new TopLevelKeys(document, site).isDraft() && isToCome(read)
                ? Optional.of(
                        new Problem(date.scalar().span(), "in the future: " + date.text())
                                .atMost(Severity.WARNING))
                : Optional.empty();
    }

    /** A date without a time is in the future only if the day has begun in no time zone. */
    private boolean isToCome(Temporal date) {
        if (date instanceof OffsetDateTime time) {
            return time.toInstant().isAfter(clock.instant());
        }
        LocalDate day = LocalDate.from(date);
        return day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
    }
}
