package io.github.devrellint;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures what a folder of posts costs: parsing, spelling, and looking up where links lead. One
 * call does it for all posts of the folder, warm and on one thread; see CONTRIBUTING.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class SpeedBenchmark {

    /** The folder of posts; its site is the one around it. */
    @Param("examples/jekyll-blog")
    public String folder;

    private final DocumentParser parser = new DocumentParser();
    private List<SourceText> sources;
    private List<Document> documents;
    private List<Rule<?>> rules;
    private Site site;

    /** Reads all posts once, and parses them for the benchmarks that need no parser. */
    @Setup
    public void read() throws IOException {
        Path start = Path.of(folder).toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(start)) {
            sources = new ArrayList<>();
            for (Path file : files.filter(FileFinder::isMarkdown).sorted().toList()) {
                sources.add(SourceText.decode(file, Files.readAllBytes(file)));
            }
        }
        documents = sources.stream().map(parser::parse).toList();
        rules = Rules.load().rules();
        site = Site.of(new RunContext(Config.defaults(start)), start);
    }

    /** Front matter, templates, blocks, inline content. */
    @Benchmark
    public void parse(Blackhole into) {
        sources.forEach(source -> into.consume(parser.parse(source)));
    }

    /** Tokens, dictionaries, suggestions, and what the rest of the site says of unknown words. */
    @Benchmark
    public void spelling(Blackhole into) {
        check("misspelling", into);
    }

    /** Links of all kinds, without their anchors. */
    @Benchmark
    public void links(Blackhole into) {
        check("broken-link", into);
    }

    /** The anchors of links, here and on other pages. */
    @Benchmark
    public void anchors(Blackhole into) {
        check("broken-anchor", into);
    }

    private void check(String id, Blackhole into) {
        rules.stream()
                .filter(rule -> rule.id().value().equals(id))
                .forEach(rule -> check(rule, into));
    }

    private <O extends Record> void check(Rule<O> rule, Blackhole into) {
        for (Document document : documents) {
            Stream<Problem> problems = rule.check(document, site, rule.defaults());
            into.consume(problems.collect(Collectors.toList()));
        }
    }
}
