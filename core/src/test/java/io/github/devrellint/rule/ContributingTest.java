package io.github.devrellint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CONTRIBUTING.md shows compiles and finds what it says. */
class ContributingTest {

    private static final Path GUIDE = Path.of("../CONTRIBUTING.md");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(package .*?)^```$");
    private static final Pattern NAME = Pattern.compile("public final class (\\w+)");
    private static final Pattern FIXTURE =
            Pattern.compile("(?ms)^\\*\\*\\d\\. The fixtures.*?```markdown\n(.*?)^```$");
    private static final Pattern METHOD = Pattern.compile("`(document|site)\\.(\\w+)\\(");

    /** The first column of the tables. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(?:document|site)\\.\\w+");

    @TempDir Path folder;

    private static String guide() throws Exception {
        return Files.readString(GUIDE);
    }

    @Test
    void theRulesThatItShowsFindWhatItSays() throws Exception {
        List<JavaFileObject> sources =
                JAVA.matcher(guide())
                        .results()
                        .map(block -> source(block.group(1)))
                        .collect(Collectors.toList());
        assertThat(sources).hasSize(2);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        var options = List.of("-d", classes.toString(), "-proc:none");
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, null, options, null, sources)
                                .call())
                .isTrue();
        URL[] path = {classes.toUri().toURL()};
        try (var loader = new URLClassLoader(path, Rule.class.getClassLoader())) {
            Rule<?> shouting = make(loader, "text.ShoutingRule", Rule.class);
            SiteRule<?, ?> titles = make(loader, "frontmatter.SameTitleRule", SiteRule.class);
            var linter = new Linter(Rules.of(List.of(shouting), List.of(titles)));

            MatchResult fixture = FIXTURE.matcher(guide()).results().findFirst().orElseThrow();
            Marked marked = Marked.of(fixture.group(1));
            Path site = Files.createDirectories(folder.resolve("site"));
            Files.writeString(site.resolve("a.md"), marked.plain());
            Report report = lint(linter, site);
            assertThat(marked.mark(report.findings())).isEqualTo(marked.marked());

            Files.writeString(site.resolve("a.md"), "---\ntitle: One\n---\n");
            Files.writeString(site.resolve("b.md"), "---\ntitle: Two\n---\n");
            Files.writeString(site.resolve("c.md"), "---\ntitle: One\n---\n");
            assertThat(lint(linter, site).findings())
                    .extracting(finding -> finding.path() + " " + finding.message())
                    .containsExactly("c.md One is the title of a.md, too");
        }
    }

    private static Report lint(Linter linter, Path site) {
        Report report =
                linter.run(LintRequest.of(site, List.of(Path.of("."))), Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        return report;
    }

    private static <T> T make(ClassLoader loader, String name, Class<T> type) throws Exception {
        Class<?> rule = loader.loadClass("io.github.devrellint." + name);
        return type.cast(rule.getConstructor().newInstance());
    }

    private static JavaFileObject source(String text) {
        String name = NAME.matcher(text).results().findFirst().orElseThrow().group(1);
        URI place = URI.create("memory:///" + name + ".java");
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    @Test
    void theTablesNameWhatADocumentAndASiteAnswer() throws Exception {
        assertThat(ROW.matcher(guide()).results().map(MatchResult::group)).doesNotHaveDuplicates();
        Set<String> shown =
                METHOD.matcher(guide())
                        .results()
                        .map(method -> method.group(1) + "." + method.group(2))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(answers("document", Document.class));
        there.addAll(answers("site", Site.class));
        assertThat(shown).isEqualTo(there);
    }

    private static List<String> answers(String name, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> name + "." + method.getName())
                .toList();
    }
}
