package io.github.devrellint.links;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Span;
import io.github.devrellint.links.UnresolvedKinds.Unresolved;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.SummarizedRule;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.TargetGlobs;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule that looks up targets on the site and reports the missing ones; once for the site where
 * most of a kind are missing.
 */
abstract class TargetRule implements SummarizedRule<TargetRule.Options> {

    /**
     * @param allow globs of targets that are not reported, for example because the build creates
     *     them
     * @param each whether each missing target is reported even where most of its kind are missing
     */
    public record Options(List<String> allow, boolean each) {}

    /**
     * A target to look up.
     *
     * @param target as it is written, for {@link Options#allow}
     * @param span the part of the source to report and to replace
     * @param lookup its look-up
     */
    record Target(LinkTarget target, Span span, Supplier<Lookup> lookup) {}

    /** Returns the targets of a document that this rule is responsible for. */
    abstract Stream<Target> targets(Document document, Site site);

    @Override
    public final Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public final Options defaults() {
        return new Options(List.of(), false);
    }

    @Override
    public final boolean oncePerPage() {
        return true;
    }

    /** Returns one problem per span with a missing target: a reference definition counts once. */
    @Override
    public final Stream<Problem> check(Document document, Site site, Options options) {
        NearTargets near = new NearTargets();
        return allowed(document, site, options)
                .flatMap(target -> problem(document, target, site, near).stream());
    }

    /** Targets of a page template are those of the pages that are made of it. */
    private Stream<Target> allowed(Document document, Site site, Options options) {
        if (site.isPageTemplate(document)) {
            return Stream.empty();
        }
        TargetGlobs allowed = new TargetGlobs(options.allow());
        Set<Span> seen = new HashSet<>();
        return targets(document, site)
                .filter(target -> !allowed.matches(target.target().raw()))
                .filter(target -> seen.add(target.span()));
    }

    private static Optional<Problem> problem(
            Document document, Target target, Site site, NearTargets nearTargets) {
        Lookup lookup = target.lookup().get();
        if (lookup instanceof Lookup.Unknown unknown) {
            UncheckedTarget.report(document, target.span(), unknown, site);
        }
        if (!(lookup instanceof Lookup.Missing missing)) {
            return Optional.empty();
        }
        Lookup.Near near = nearTargets.of(missing);
        Problem problem =
                new Problem(target.span(), missing.message()).suggesting(near.suggestions());
        return Optional.of(
                near.certain()
                        .map(right -> problem.fixedBy(Fix.replace(target.span(), right)))
                        .orElse(problem));
    }

    /** The kinds of targets that may be looked up: those without a host. */
    @Override
    public final Map<String, Integer> judged(Document document, Site site, Options options) {
        Map<String, Integer> written = new HashMap<>();
        allowed(document, site, options)
                .filter(TargetRule::isOfSite)
                .forEach(
                        target ->
                                written.merge(
                                        document.source().text(target.span()), 1, Integer::sum));
        String folder = folder(document.path(), site.root());
        Map<String, Integer> kinds = new HashMap<>();
        written.forEach(
                (text, count) ->
                        kinds.merge(TargetKind.of(text, folder).format(), count, Integer::sum));
        return kinds;
    }

    private static boolean isOfSite(Target target) {
        return target.target() instanceof LinkTarget.Local
                || target.target() instanceof LinkTarget.Template;
    }

    /** The first folder below the root of the site. */
    private static String folder(Path file, Path root) {
        Path below = file.startsWith(root) ? root.relativize(file) : file;
        return below.getNameCount() < 2 ? "" : below.getName(0).toString();
    }

    @Override
    public final List<Summary> summaries(
            Map<String, Integer> judged, List<Finding> findings, Site site, Options options) {
        if (options.each()) {
            return List.of();
        }
        Map<TargetKind, Integer> kinds = new HashMap<>();
        judged.forEach((kind, count) -> kinds.put(TargetKind.parse(kind), count));
        List<Finding> unexplained = unexplained(findings).toList();
        Path root = site.root();
        Map<Path, String> folders = new HashMap<>();
        return UnresolvedKinds.of(
                        kinds,
                        unexplained,
                        finding ->
                                TargetKind.of(
                                        finding.markedText(),
                                        folders.computeIfAbsent(
                                                finding.file(), file -> folder(file, root))))
                .stream()
                .map(unresolved -> summary(unresolved, site))
                .toList();
    }

    /**
     * Without those with a certain fix, a mistyped target, or no path at all: they are no sign of a
     * site that is not known.
     */
    private static Stream<Finding> unexplained(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.fix().isEmpty())
                .filter(each -> ContactAddress.fault(each.markedText()).isEmpty())
                .filter(each -> !MistypedTarget.isIn(each));
    }

    /** The first folders of targets: pages that have others in them tell whether any is found. */
    @Override
    public final Set<String> clues(List<Finding> findings) {
        return unexplained(findings)
                .map(each -> TargetKind.of(each.markedText(), "").firstFolder())
                .filter(folder -> !folder.isEmpty())
                .collect(Collectors.toSet());
    }

    private Summary summary(Unresolved unresolved, Site site) {
        Generator generator = generator(unresolved.findings(), site);
        boolean known = generator != Generator.PLAIN;
        String message =
                new UnresolvedMessage(id())
                        .of(unresolved, known ? Optional.of(generator.name()) : Optional.empty());
        // a site that most targets of a kind lead nowhere on is not understood
        return new Summary(message, unresolved.findings(), true);
    }

    /** The one that builds most of the documents, which may be of sites within the site. */
    private static Generator generator(List<Finding> findings, Site site) {
        Map<Generator, Integer> documents = new LinkedHashMap<>();
        findings.stream()
                .map(Finding::file)
                .distinct()
                .forEach(file -> documents.merge(site.generator(file), 1, Integer::sum));
        return Collections.max(documents.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
}
