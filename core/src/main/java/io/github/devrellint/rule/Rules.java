package io.github.devrellint.rule;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The available rules, in the order of their ids. */
public final class Rules {

    private final List<Rule<?>> rules;
    private final List<SiteRule<?, ?>> siteRules;

    private Rules(List<Rule<?>> rules, List<SiteRule<?, ?>> siteRules) {
        this.rules = rules;
        this.siteRules = siteRules;
    }

    /** Finds the linter's own rules. */
    public static Rules load() {
        List<Rule<?>> rules = new ArrayList<>();
        Providers.of(Rule.class).forEach(rules::add);
        List<SiteRule<?, ?>> siteRules = new ArrayList<>();
        Providers.of(SiteRule.class).forEach(siteRules::add);
        return of(rules, siteRules);
    }

    /** Chooses rules by hand. */
    public static Rules of(List<Rule<?>> rules, List<SiteRule<?, ?>> siteRules) {
        return new Rules(
                rules.stream().sorted(Comparator.comparing(Rule::id)).toList(),
                siteRules.stream().sorted(Comparator.comparing(SiteRule::id)).toList());
    }

    /** These rules and one more. */
    public Rules with(Rule<?> rule) {
        return of(Stream.concat(rules.stream(), Stream.of(rule)).toList(), siteRules);
    }

    /** The rules that look at one document. */
    public List<Rule<?>> rules() {
        return rules;
    }

    /** The rules that look at a whole site. */
    public List<SiteRule<?, ?>> siteRules() {
        return siteRules;
    }

    /** Ids and default severities of all rules. */
    public List<Entry> entries() {
        return Stream.concat(
                        rules.stream().map(rule -> new Entry(rule.id(), rule.severity())),
                        siteRules.stream().map(rule -> new Entry(rule.id(), rule.severity())))
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    public Optional<Entry> find(String id) {
        return entries().stream().filter(entry -> entry.id().value().equals(id)).findFirst();
    }

    /**
     * The id and default severity of a rule.
     *
     * @param severity unless the configuration says otherwise
     */
    public record Entry(RuleId id, Severity severity) {

        /**
         * Reads the page that explains the rule, Markdown.
         *
         * @throws UncheckedIOException if the page is missing or can't be read
         */
        public String page() {
            String name = "/rules/" + id + ".md";
            try (InputStream in = Rules.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("no page " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Returns the first paragraph of the page, on one line: what the rule finds.
         *
         * @throws UncheckedIOException as {@link #page}
         */
        public String summary() {
            String[] paragraphs = page().strip().split("\\R\\s*\\R", 3);
            return paragraphs[Math.min(1, paragraphs.length - 1)].strip().replaceAll("\\R", " ");
        }
    }
}
