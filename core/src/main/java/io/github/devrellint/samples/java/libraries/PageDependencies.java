package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.samples.java.libraries.DependencyResolver.Jars;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.SampleBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries that the blocks of a page name, by the attribute {@code deps} or by JBang's {@code
 * //DEPS} lines. All blocks of the page may use them.
 *
 * @param classpath their jars, each once
 * @param problems what can't be found, by the block that names it
 */
public record PageDependencies(List<Path> classpath, Map<SampleBlock, List<Problem>> problems) {

    private static final Pattern JBANG =
            Pattern.compile("^[ \\t]*+//DEPS[ \\t]++([^\\n]++)", Pattern.MULTILINE);
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\$\\{|\\{%");
    private static final Pattern WORD = Pattern.compile("[^\\s,]++");

    /** Finds the jars of what the blocks name. */
    public static PageDependencies of(List<SampleBlock> samples, DependencyResolver resolver) {
        Set<Path> jars = new LinkedHashSet<>();
        Map<SampleBlock, List<Problem>> problems = new IdentityHashMap<>();
        for (SampleBlock sample : samples) {
            Span mark = sample.attributes().span(Attribute.DEPS).orElse(null);
            for (String name : sample.attributes().dependencies()) {
                add(resolver.resolve(name), sample, mark, jars, problems);
            }
            Matcher line = JBANG.matcher(sample.code());
            while (line.find()) {
                if (TEMPLATE.matcher(line.group(1)).find()) {
                    continue; // the page tells the version only when it is built
                }
                Matcher word = WORD.matcher(sample.code()).region(line.start(1), line.end(1));
                while (word.find()) {
                    Span span = sample.source(new Span(word.start(), word.end()));
                    add(resolver.resolve(word.group()), sample, span, jars, problems);
                }
            }
        }
        return new PageDependencies(List.copyOf(jars), problems);
    }

    private static void add(
            Jars found,
            SampleBlock sample,
            Span span,
            Set<Path> jars,
            Map<SampleBlock, List<Problem>> problems) {
        jars.addAll(found.files());
        found.problem()
                .ifPresent(
                        why ->
                                problems.computeIfAbsent(sample, key -> new ArrayList<>())
                                        .add(new Problem(span, why)));
    }
}
