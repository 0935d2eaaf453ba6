package io.github.devrellint.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.ReportBuilder;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.Sample;
import io.github.devrellint.rule.SiteRule;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes that docs/api.md promises have the members that they had. */
class PublicApiTest {

    private static final Path EXPECTED = Path.of("src/test/resources/api/public-api.txt");

    private static final List<Class<?>> API =
            List.of(
                    Linter.class,
                    LintRequest.class,
                    Report.class,
                    ReportBuilder.class,
                    Failure.class,
                    RuleId.class,
                    Severity.class,
                    ConfigException.class,
                    Document.class,
                    Edit.class,
                    Position.class,
                    Span.class,
                    Reporter.class,
                    Finding.class,
                    Fix.class,
                    Problem.class,
                    Rule.class,
                    Rules.class,
                    Sample.class,
                    SiteRule.class);

    /** {@code -Dupdate} writes what is expected; a line that goes is a breaking change. */
    @Test
    void isWhatItWas() throws IOException {
        List<String> api = API.stream().flatMap(PublicApiTest::describe).toList();
        if (System.getProperty("update") != null) {
            Files.write(EXPECTED, api);
        }
        assertThat(api)
                .as("the API that docs/api.md promises; -Dtest=PublicApiTest -Dupdate accepts it")
                .containsExactlyElementsOf(Files.readAllLines(EXPECTED));
    }

    /** A class that is not named is none that people may build on. */
    @Test
    void isWhatThePageNames() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "api.md"));
        assertThat(API).allSatisfy(type -> assertThat(page).contains("`" + type.getSimpleName()));
    }

    private static Stream<String> describe(Class<?> type) {
        var lines = new ArrayList<String>();
        lines.add(header(type));
        Stream.of(
                        type.getDeclaredFields(),
                        type.getDeclaredConstructors(),
                        type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(member -> isVisible(((Member) member).getModifiers()))
                .filter(member -> !((Member) member).isSynthetic())
                .map(member -> "    " + signature(member))
                .sorted()
                .forEach(lines::add);
        Stream<String> nested =
                Arrays.stream(type.getDeclaredClasses())
                        .filter(inner -> isVisible(inner.getModifiers()))
                        .sorted(Comparator.comparing(Class::getName))
                        .flatMap(PublicApiTest::describe);
        return Stream.concat(lines.stream(), nested);
    }

    private static String header(Class<?> type) {
        // The modifier "static" of a nested record is not always told.
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : "type";
        return kind + " " + type.toGenericString().replaceFirst("^.* (?=io\\.github)", "");
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String signature(Object member) {
        if (member instanceof Field field) {
            return field.toGenericString();
        }
        if (member instanceof Constructor<?> constructor) {
            return constructor.toGenericString();
        }
        return ((Method) member).toGenericString();
    }
}
