package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page beside a project that is not compiled is checked against its sources. */
class ProjectSourcesTest {

    @TempDir private Path root;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Path sources = Files.createDirectories(root.resolve("src/main/java/space"));
        Files.writeString(
                sources.resolve("Rocket.java"),
                "package space; public class Rocket { public void launch() {} }");
        Files.writeString(root.resolve("README.md"), "```java\nnew Rocket().start();\n```\n");
    }

    private Report lint() {
        return lint("README.md");
    }

    private Report lint(String page) {
        return lint(page, "sample-compile");
    }

    private Report lint(String page, String rule) {
        return new Linter()
                .run(
                        LintRequest.of(root, List.of(Path.of(page))).toBuilder()
                                .only(Set.of(RuleId.of(rule)))
                                .build(),
                        Linter.Progress.NONE);
    }

    @Test
    void compilesAgainstThem() {
        assertThat(lint().findings()).hasSize(1);
    }

    @Test
    void compilesAgainstThemWhereTheBuildLeftAnEmptyFolder() throws IOException {
        Files.createDirectories(root.resolve("target/classes"));

        assertThat(lint().findings()).hasSize(1);
    }

    @Test
    void compilesAgainstWhatIsGeneratedBesideThem() throws IOException {
        Path generated = Files.createDirectories(root.resolve("src/generated/java/space"));
        Files.writeString(
                generated.resolve("Pad.java"),
                "package space; public class Pad { public void book() {} }");
        Files.writeString(
                root.resolve("README.md"),
                """
                ```java
                import space.Pad;
                new Pad().book();
                new Pad().boook();
                ```
                """);

        assertThat(lint().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "cannot find symbol: method boook(), in class Pad; did you mean 'book'?");
    }

    @Test
    void findsMethodsWithParametersOfTypesThatAreGeneratedElsewhere() throws IOException {
        Path sources = root.resolve("src/main/java/space");
        Files.writeString(
                sources.resolve("Pad.java"),
                "package space; import space.generated.*; public class Pad {"
                        + " public int book(Flight flight) { return 0; }"
                        + " public int book(String flight) { return 0; } }");
        Files.writeString(
                sources.resolve("Hall.java"), "package space; public class Hall extends Pad {}");
        Files.writeString(
                root.resolve("README.md"),
                "```java\npad.book(flight);\nnew Hall().book(flight);\npad.boook(flight);\n```\n");

        assertThat(lint().findings())
                .extracting(Finding::message)
                .containsExactly("cannot find symbol: method boook, in Pad; did you mean 'book'?");
    }

    @Test
    void takesNoDeprecatedOverloadOfWhichAParameterIsUnknown() throws IOException {
        Path sources = root.resolve("src/main/java/space");
        Files.writeString(
                sources.resolve("Pad.java"),
                "package space; import space.generated.*; public class Pad {"
                        + " @Deprecated public int book(int seats, Flight flight) { return 0; }"
                        + " public Object book(Object seats, Runnable flight) { return 0; }"
                        + " @Deprecated public void close() {} }");
        Files.writeString(
                root.resolve("README.md"), "```java\npad.book(1, () -> {});\npad.close();\n```\n");

        assertThat(lint("README.md", "sample-deprecated").findings())
                .extracting(Finding::message)
                .containsExactly("Pad.close() is deprecated");
    }

    @Test
    void compilesAgainstThoseOfAModule() throws IOException {
        Files.writeString(
                root.resolve("src/main/java/module-info.java"), "module space { exports space; }");

        assertThat(lint().failures()).isEmpty();
        assertThat(lint().findings()).hasSize(1);
    }

    @Test
    void knowsNoClassesInOtherLanguagesAndOfTests() throws IOException {
        Path kotlin = Files.createDirectories(root.resolve("src/main/kotlin/space/fuel"));
        Files.writeString(kotlin.resolve("Tank.kt"), "package space.fuel\nclass Tank");
        Path java = Files.createDirectories(root.resolve("src/main/java/space/fuel"));
        Files.writeString(java.resolve("Pump.java"), "package space.fuel; public class Pump {}");
        Path tests = Files.createDirectories(root.resolve("src/test/java/space"));
        Files.writeString(
                tests.resolve("Launches.java"), "package space; public class Launches {}");
        Files.writeString(
                root.resolve("README.md"),
                """
                ```java
                import space.Launches;
                import space.Landings;
                import space.fuel.Pump;
                import space.fuel.Tank;

                class Trip {
                    Pump pump = new Pump();
                }
                ```
                """);

        assertThat(lint().findings())
                .extracting(Finding::message)
                .containsExactly("cannot find symbol: class Landings, in package space");
    }

    @Test
    void takesNoClassOfAMissingLibraryForOneOfTheProject() throws IOException {
        Path sources = root.resolve("src/main/java/space");
        Files.writeString(
                sources.resolve("Log.java"),
                "package space; import org.acme.DataSheet; public class Log {"
                        + " public static DataSheetReader read() { return null; }"
                        + " public DataSheet toDataSheet() { return null; } }");
        Files.writeString(
                sources.resolve("DataSheetReader.java"),
                "package space; public class DataSheetReader { public Log csv() { return null; } }");
        Files.writeString(
                root.resolve("README.md"),
                """
                ```java
                Log log = Log.read().csv();
                DataSheet sheet = log.toDataSheet();
                ```
                """);

        assertThat(lint().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "docs/1.x/README.md, 0",
        "docs/v1/guide/README.md, 0",
        "version-1.4/README.md, 0",
        "docs/2.x/README.md, 1",
        "docs/v2.1/README.md, 1",
        "docs/2.1.0/README.md, 1",
        "docs/2/README.md, 1",
        "docs/2024/README.md, 1",
    })
    void checksNoDocumentationOfAnotherRelease(String page, int findings) throws IOException {
        Files.writeString(
                root.resolve("pom.xml"),
                """
                <project>
                  <parent><artifactId>base</artifactId><version>1.4</version></parent>
                  <artifactId>space</artifactId>
                  <version>${revision}-SNAPSHOT</version>
                  <properties><revision>2.1.0</revision></properties>
                </project>
                """);
        Path file = root.resolve(page);
        Files.createDirectories(file.getParent());
        Files.move(root.resolve("README.md"), file);

        assertThat(lint(page).findings()).hasSize(findings);
    }

    @Test
    void takesNoOtherClassForOneInAnotherLanguage() throws IOException {
        Path kotlin = Files.createDirectories(root.resolve("src/commonMain/kotlin/space/fuel"));
        Files.writeString(
                kotlin.resolve("Tanks.kt"),
                "package space.fuel\nclass Tank {}\nabstract class EventListener {}");
        Path java = Files.createDirectories(root.resolve("src/main/java/space/fuel"));
        Files.writeString(
                java.resolve("TankCaller.java"),
                "package space.fuel; public class TankCaller { public void call() {} }");
        Files.writeString(
                root.resolve("README.md"),
                """
                ```java
                Tank tank = new Tank();
                tank.call();
                ```

                ```java
                class Printer extends EventListener {
                    static EventListener create() {
                        new Rocket().lunch();
                        return new Printer();
                    }
                }
                ```
                """);

        assertThat(lint().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "cannot find symbol: method lunch(), in class Rocket; did you mean"
                                + " 'launch'?");
    }

    @Test
    void takesNoOtherClassForOneOfALibraryThatTheProjectUses() throws IOException {
        Path sources = root.resolve("src/main/java/space");
        Files.writeString(
                sources.resolve("EmptyFlight.java"),
                "package space; public class EmptyFlight {"
                        + " public void request(long seats) {} public void cancel() {} }");
        Files.writeString(
                sources.resolve("Crew.java"),
                "package space; public class Crew { public int size() { return 0; } }");
        Path demo = Files.createDirectories(root.resolve("src/main/java/space/demo"));
        String readme =
                """
                ```java
                void board(Flight flight) {
                    flight.request(3);
                    flight.cancel();
                }
                ```

                ```java
                void train(Crew crew) {
                    crew.lead();
                    new Rocket().start();
                }
                ```
                """;
        Files.writeString(root.resolve("README.md"), readme);
        String near = "cannot find symbol: class Flight; did you mean 'EmptyFlight'?";
        String lead = "cannot find symbol: method lead(), in variable crew of type Crew";
        String start = "cannot find symbol: method start(), in class Rocket";

        assertThat(lint().findings())
                .extracting(Finding::message)
                .containsExactly(near, lead, start);

        Files.writeString(
                demo.resolve("Demo.java"),
                "package space.demo; import org.acme.Flight; import org.acme.Crew; class Demo {}");

        assertThat(lint().findings()).extracting(Finding::message).containsExactly(start);
    }

    @Test
    void doesNotKnowWhatAClassIsWhoseParentIsMissing() throws IOException {
        Path sources = root.resolve("src/main/java/space");
        Files.writeString(
                sources.resolve("Crash.java"),
                "package space; public class Crash extends org.acme.Failure {}");
        Files.writeString(
                sources.resolve("Radio.java"),
                "package space; import org.acme.Wave; public class Radio {"
                        + " public static int call(Wave wave) { return 0; }"
                        + " public static int call(String name) { return 0; } }");
        Files.writeString(
                root.resolve("README.md"),
                """
                ```java
                import space.Crash;
                import space.Rocket;
                import static space.Radio.call;

                class Log {
                    int kind(Throwable failure, Integer number) {
                        if (failure instanceof Crash crash) return 2;
                        if (failure instanceof Crash) return call("base");
                        Crash last = (Crash) failure;
                        return ((Rocket) number).hashCode();
                    }
                }
                ```
                """);

        assertThat(lint().findings())
                .extracting(Finding::message)
                .containsExactly("incompatible types: Integer cannot be converted to Rocket");
    }

    @Test
    void takesAnonymousClassesWithUnknownTypeArguments() throws IOException {
        Path sources = root.resolve("src/main/java/space");
        Files.writeString(
                sources.resolve("Kind.java"), "package space; public abstract class Kind<T> {}");
        Files.writeString(
                sources.resolve("Signal.java"),
                "package space; public interface Signal<T> { T text(); }");
        Files.writeString(
                sources.resolve("Receiver.java"),
                "package space; public interface Receiver {"
                        + " <T> Signal<T> as(Class<? extends T> type);"
                        + " <T> Signal<T> as(Kind<T> kind);"
                        + " <T> Signal<T> as(java.util.function.Function<Receiver, T> reader); }");
        Files.writeString(
                root.resolve("README.md"),
                """
                ```java
                List<Word> words = receiver.as(new Kind<List<Word>>() {}).text();
                List<Word> more = receiver.as(5).text();
                ```
                """);

        assertThat(lint().findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("not (int)");
    }

    @Test
    void findsPublicClassesInOthersAndStaticMethods() throws IOException {
        Path sources = root.resolve("src/main/java/space");
        Files.writeString(
                sources.resolve("Orbit.java"),
                """
                package space;

                public class Orbit {
                    public static class Path {
                        public interface Point {
                            enum Kind { LOW, HIGH }
                        }
                    }

                    static class Hidden {}

                    private interface Secret {
                        class Inner {}
                    }
                }
                """);
        Files.writeString(sources.resolve("Meteor.java"), "package space;\n\nclass Meteor {}\n");
        Files.writeString(
                sources.resolve("WireMock.java"),
                """
                package space;

                public class WireMock {
                    public static <T> Rocket stubFor(T kind, int count) {
                        return null;
                    }
                }
                """);
        Files.writeString(
                root.resolve("README.md"),
                """
                ```java
                Rocket rocket = stubFor(Kind.LOW, 3);
                rocket.start();
                List<Kind> kinds = List.of(Kind.HIGH, Kind.NONE);
                ```

                ```java
                Hidden.stop();
                Meteor.stop();
                Secret.stop();
                Inner.stop();
                ```
                """);

        assertThat(lint().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "cannot find symbol: method start(), in variable rocket of type Rocket",
                        "cannot find symbol: variable NONE, in class Orbit.Path.Point.Kind");
    }
}
