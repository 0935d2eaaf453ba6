package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.Timestamp;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Severity;
import io.github.devrellint.site.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports dates that are no day of the calendar, that disagree with the date in the file's name,
 * that the generator takes for another day because they have no time zone, and that are to come.
 */
@AutoService(Rule.class)
public final class FrontMatterDateRule implements Rule<Rule.NoOptions> {

    private static final Set<String> PUBLISHED =
            Set.of(
                    "date",
                    "datepublished",
                    "pubdate",
                    "pubdatetime",
                    "publishdate",
                    "published",
                    "publishedat",
                    "publisheddate");

    private static final Set<String> OTHERS =
            Set.of(
                    "created",
                    "createdat",
                    "expirydate",
                    "lastmod",
                    "lastmodified",
                    "lastmodifiedat",
                    "lastupdate",
                    "lastupdated",
                    "modified",
                    "moddatetime",
                    "updated",
                    "updatedat",
                    "updateddate");

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

    /** Returns at most one problem per date, at the value; a date to come is only a warning. */
    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return document.frontMatter().map(FrontMatter::root).stream()
                .flatMap(root -> dates(root).stream())
                .flatMap(date -> problem(date, document, site).stream());
    }

    /**
     * A date of the front matter.
     *
     * @param published whether it is the date of publication
     */
    private record DateValue(String key, Scalar scalar, boolean published) {

        String text() {
            return scalar.text().text().strip();
        }

        Optional<Temporal> read() {
            return scalar.value() instanceof Temporal known
                    ? Optional.of(known)
                    : scalar.value() instanceof String ? Timestamp.parse(text()) : Optional.empty();
        }
    }

    private static List<DateValue> dates(Mapping root) {
        List<DateValue> dates = new ArrayList<>();
        for (Entry entry : root.entries()) {
            String name = entry.key().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
            boolean published = PUBLISHED.contains(name);
            if (published || OTHERS.contains(name)) {
                collect(entry.key(), entry.value(), published, dates);
            }
        }
        return dates;
    }

    /** {@code last_update: {date: …}} of Docusaurus, {@code date: {created: …}} of MkDocs. */
    private static void collect(
            String key, FrontMatterValue value, boolean published, List<DateValue> into) {
        if (value instanceof Scalar scalar) {
            into.add(new DateValue(key, scalar, published));
        } else if (value instanceof Mapping mapping) {
            for (Entry inner : mapping.entries()) {
                if (inner.value() instanceof Scalar scalar
                        && Set.of("date", "created", "updated").contains(inner.key())) {
                    boolean first = published && inner.key().equals("created");
                    into.add(new DateValue(inner.key(), scalar, first));
                }
            }
        }
    }

    private Optional<Problem> problem(DateValue date, Document document, Site site) {
        Optional<Temporal> read = date.read();
        if (read.isEmpty()) {
            return impossible(date).map(message -> new Problem(date.scalar().span(), message));
        }
        if (!date.published()) {
            return Optional.empty();
        }
        var day = new PublicationDay(read.get(), zone(document, site));
        boolean named = date.key().equals("date");
        return day.shift()
                .or(
                        () ->
                                FileNameDate.of(document.path())
                                        .filter(ignored -> named)
                                        .flatMap(day::disagreement))
                .map(message -> new Problem(date.scalar().span(), message))
                .or(() -> toCome(date, read.get(), document, site));
    }

    private static Optional<String> impossible(DateValue date) {
        String text = date.text();
        if (Timestamp.hasForm(text)) {
            return Optional.of("no such date: " + text);
        }
        boolean words =
                date.key().equals("date")
                        && date.scalar().value() instanceof String
                        && !text.isEmpty()
                        && !text.contains("{")
                        && text.chars().noneMatch(Character::isDigit)
                        && !COMPUTED.contains(text.toLowerCase(Locale.ROOT));
        return words ? Optional.of("not a date: " + text) : Optional.empty();
    }

    /** Words that Eleventy replaces, and relative dates that parsers of other generators know. */
    private static final Set<String> COMPUTED =
            Set.of("created", "last modified", "git created", "git last modified", "now", "today");

    /** The zone in which Jekyll reads off the day of a post; others keep the day as written. */
    private static Optional<ZoneId> zone(Document document, Site site) {
        return site.generator(document).equals("jekyll")
                ? site.settings(document).string("timezone").flatMap(FrontMatterDateRule::zone)
                : Optional.empty();
    }

    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }

    private Optional<Problem> toCome(DateValue date, Temporal read, Document document, Site site) {
        boolean wanted =
                site.settings(document).flag("future", false)
                        || site.settings(document).flag("buildFuture", false);
        return !wanted && !isDraft(document) && isToCome(read)
                ? Optional.of(
                        new Problem(date.scalar().span(), "in the future: " + date.text())
                                .atMost(Severity.WARNING))
                : Optional.empty();
    }

    private static boolean isDraft(Document document) {
        return document.frontMatter().stream()
                .flatMap(matter -> matter.root().entries().stream())
                .filter(entry -> entry.value() instanceof Scalar)
                .anyMatch(
                        entry -> {
                            Object value = ((Scalar) entry.value()).value();
                            return entry.key().equals("draft") && Boolean.TRUE.equals(value)
                                    || entry.key().equals("published")
                                            && Boolean.FALSE.equals(value);
                        });
    }

    /** A day without a time has begun where the sun rises first. */
    private boolean isToCome(Temporal date) {
        if (date instanceof OffsetDateTime time) {
            return time.toInstant().isAfter(clock.instant());
        }
        LocalDate day = date instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) date;
        return day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
    }
}
