package io.github.devrellint.remote;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.ByteSize;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.config.Config;
import io.github.devrellint.document.Document;
import io.github.devrellint.remote.http.RemoteUrl;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports links and images on other hosts that are gone, and those that have moved. Asks them where
 * the configuration allows requests; otherwise what an earlier run learned counts.
 */
@AutoService(SiteRule.class)
public final class DeadUrlRule implements SiteRule<DeadUrlRule.Options, RemoteMentions> {

    /**
     * @param maxAge for how many days an answer is good
     * @param failures requests in a row without an answer after which a URL counts as dead
     * @param days the least time between the first and the last of them
     * @param maxSize of an image, as {@link ByteSize} reads it; empty for no limit
     */
    public record Options(int maxAge, int failures, int days, String maxSize) {
        public Options {
            ByteSize.limit(maxSize);
        }
    }

    @Override
    public RuleId id() {
        return RuleId.of("dead-url");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(7, 3, 3, "");
    }

    /**
     * Whether anything may be told; reads the ledger before a document is checked.
     *
     * @throws io.github.devrellint.config.ConfigException if there is a ledger that is none
     */
    @Override
    public boolean runs(Site site, boolean whole) {
        Config config = site.context().config();
        return (config.links().online() || Files.exists(LedgerFile.of(config).path()))
                && site.context().service(RemoteLinks.KEY).mayTell();
    }

    @Override
    public RemoteMentions gather(Document document, Site site, Options options) {
        return RemoteMentions.of(document, site);
    }

    @Override
    public Optional<ResultFormat<RemoteMentions>> factFormat() {
        return Optional.of(new RemoteMentionsFormat());
    }

    @Override
    public Stream<Located> check(List<RemoteMentions> facts, Site site, Options options) {
        Set<RemoteUrl> urls = new LinkedHashSet<>();
        facts.forEach(fact -> fact.list().forEach(mention -> urls.add(mention.url())));
        Set<String> images =
                facts.stream()
                        .flatMap(fact -> fact.list().stream())
                        .filter(RemoteMention::image)
                        .map(mention -> mention.url().page())
                        .collect(Collectors.toSet());
        RemoteLinks links = site.context().service(RemoteLinks.KEY);
        links.ask(urls, images, Duration.ofDays(options.maxAge()));
        DeadUrlProblems problems = new DeadUrlProblems(options);
        return facts.stream()
                .flatMap(
                        fact ->
                                problems(fact, links, problems)
                                        .map(problem -> new Located(fact.document(), problem)));
    }

    private static Stream<Problem> problems(
            RemoteMentions fact, RemoteLinks links, DeadUrlProblems problems) {
        Stream.Builder<Problem> all = Stream.builder();
        fact.missing().forEach(missing -> all.add(DeadUrlProblems.of(missing)));
        for (RemoteMention mention : fact.list()) {
            links.entry(mention.url())
                    .ifPresent(entry -> problems.of(mention, entry).forEach(all::add));
        }
        return all.build();
    }
}
