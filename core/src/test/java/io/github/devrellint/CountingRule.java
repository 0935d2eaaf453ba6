package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds nothing, and tells which documents are checked. */
record CountingRule(Consumer<Path> checked) implements Rule<Rule.NoOptions> {

    /** The linter's own rules and this one. */
    static Rules besidesAll(Consumer<Path> checked) {
        Rules all = Rules.load();
        List<Rule<?>> rules = new ArrayList<>(all.rules());
        rules.add(new CountingRule(checked));
        return Rules.of(rules, all.siteRules());
    }

    @Override
    public RuleId id() {
        return RuleId.of("counting");
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        checked.accept(document.path());
        return Stream.empty();
    }
}
