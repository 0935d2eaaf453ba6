package io.github.devrellint.project;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports versions of the project's own artifacts, in samples and in prose, that are not the one
 * that is being built.
 */
@AutoService(Rule.class)
public final class StaleVersionRule implements Rule<StaleVersionRule.Options> {

    /**
     * @param current coordinates {@code group:artifact:version} of what is current, beside those of
     *     the build
     */
    public record Options(List<String> current) {

        /**
         * @throws IllegalArgumentException if one has not the form of coordinates
         */
        public Options {
            for (String coordinates : current) {
                if (!coordinates.matches("[^:\\s]+:[^:\\s]+:[^:\\s]+")) {
                    throw new IllegalArgumentException(
                            "not group:artifact:version: " + coordinates);
                }
            }
            current = List.copyOf(current);
        }
    }

    @Override
    public RuleId id() {
        return RuleId.of("stale-version");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Options defaults() {
        return new Options(List.of());
    }

    /** Returns a problem per stale version, spanning it. */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        Map<String, String> current = new HashMap<>(site.context().config().project().versions());
        for (String coordinates : options.current()) {
            int colon = coordinates.lastIndexOf(':');
            current.put(coordinates.substring(0, colon), coordinates.substring(colon + 1));
        }
        if (current.isEmpty()) {
            return Stream.empty();
        }
        return Coordinates.in(document.source().text()).stream()
                .filter(found -> current.containsKey(found.artifact()))
                .flatMap(found -> problem(found, current.get(found.artifact())).stream());
    }

    private static Optional<Problem> problem(Coordinates found, String current) {
        ProjectVersion named = ProjectVersion.parse(found.version());
        ProjectVersion built = ProjectVersion.parse(current);
        if (named == null || built == null || built.allows(named)) {
            return Optional.empty();
        }
        var problem =
                new Problem(
                        found.span(),
                        "post says %s, this build is %s".formatted(found.version(), current));
        if (built.isSnapshot()) {
            return Optional.of(problem);
        }
        var edit = new Edit(found.span(), current);
        String remedy = "replace with \"" + current + "\"";
        return Optional.of(problem.fixedBy(new Fix(remedy, false, List.of(edit))));
    }
}
