package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that uses a class of the project under a name that the project does not have. */
class RenamedTypesTest {

    private static final String LAUNCHER =
            """
            package space;
            public abstract class RocketLauncher {
                public static RocketLauncher of(int pads) { return null; }
                public int launch(String name) { return 0; }
                public RocketLauncher fuel(int litres) { return this; }
                public abstract static class Listener {}
            }
            """;

    @TempDir private Path root;

    @BeforeEach
    void build() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        compile("RocketLauncher", LAUNCHER);
        compile(
                "HeavyCargoRocket",
                "package space; public interface HeavyCargoRocket { void land(); }");
    }

    private void compile(String type, String source) throws IOException {
        Path file = root.resolve(type + ".java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(root.resolve("target/classes"));
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                classes.toString(),
                                "-d",
                                classes.toString(),
                                file.toString());
        assertThat(exit).isZero();
        Files.delete(file);
    }

    private List<String> findings(String... blocks) throws IOException {
        return ReadmeFindings.of(root, blocks);
    }

    @Test
    void namesTheClassThatHasTheSameStaticMethod() throws IOException {
        assertThat(findings("int ok = 1;", "var launcher = Launcher.of(3);"))
                .containsExactly(
                        "8: cannot find symbol: variable Launcher; did you mean 'RocketLauncher'?");
    }

    @Test
    void namesItInEveryBlockIfOneIsPeculiarEnough() throws IOException {
        assertThat(findings("Launcher one = Launcher.of(3);", "Launcher other = null;"))
                .hasSize(3)
                .allMatch(each -> each.endsWith("did you mean 'RocketLauncher'?"));
    }

    @Test
    void namesTheClassWhoseMembersAreUsed() throws IOException {
        assertThat(findings("void run(Launcher it) { it.fuel(5).launch(\"a\"); }")).hasSize(1);
    }

    @Test
    void correctsASlipInAClassThatThePageDoesNotImport() throws IOException {
        assertThat(findings("RoketLauncher.of(3).launch(\"a\");"))
                .containsExactly(
                        "4: cannot find symbol: variable RoketLauncher; did you mean 'RocketLauncher'?");
    }

    @Test
    void needsLessForANameOfSeveralWords() throws IOException {
        assertThat(findings("void run(CargoRocket it) { it.land(); }"))
                .containsExactly(
                        "4: cannot find symbol: class CargoRocket; did you mean 'HeavyCargoRocket'?");
        assertThat(findings("CargoRocket rocket = () -> {};")).hasSize(1);
        assertThat(findings("class Falcon implements CargoRocket {}")).isEmpty();
        assertThat(findings("CargoRocket rocket = null;")).isEmpty();
    }

    @Test
    void leavesAClassAloneThatThePageMayNotShow() throws IOException {
        assertThat(findings("Launcher it = null;")).isEmpty();
        assertThat(findings("void run(Launcher it) { it.launch(\"a\"); }")).isEmpty();
        assertThat(findings("Launcher.of(\"text\");")).isEmpty();
        assertThat(findings("new Launcher(3).launch(\"a\");")).isEmpty();
        assertThat(findings("RocketUser.of(3);")).isEmpty();
        assertThat(findings("RocketLauncher it = new ARocketLauncher();")).isEmpty();
    }

    @Test
    void leavesAClassAloneThatOneBlockRefutes() throws IOException {
        assertThat(findings("Launcher it = Launcher.of(3);", "Launcher.land();")).isEmpty();
    }

    @Test
    void leavesAClassAloneBesideTheOneWithTheLongerName() throws IOException {
        assertThat(findings("var one = Launcher.of(3);", "var two = RocketLauncher.of(3);"))
                .isEmpty();
    }

    @Test
    void namesItThoughTypesDoNotFitTheNewOne() throws IOException {
        assertThat(
                        findings(
                                "Launcher it = Launcher.of(3).fuel(1);\nString count = it.launch(\"a\");"))
                .hasSize(2)
                .allMatch(each -> each.endsWith("did you mean 'RocketLauncher'?"));
        assertThat(findings("Launcher a = Launcher.of(3);\n\nLauncher a = Launcher.of(4);"))
                .hasSize(4);
    }

    @Test
    void needsNoOtherEvidenceForThreeWords() throws IOException {
        compile("BigMoonLandingGear", "package space; public class BigMoonLandingGear {}");
        assertThat(findings("void mount(MoonLandingGear gear) {}")).hasSize(1);
    }

    @Test
    void leavesWhatADecoratorDecorates() throws IOException {
        compile(
                "SlowMoonLandingGear",
                """
                package space;
                public class SlowMoonLandingGear implements MoonLandingGear {}
                interface MoonLandingGear {}
                """);
        assertThat(findings("void mount(MoonLandingGear gear) {}")).isEmpty();
    }

    @Test
    void namesTheClassThatAnAnnotationTakes() throws IOException {
        compile("Fuel", "package space; public interface Fuel {}");
        compile("LiquidHydrogen", "package space; public class LiquidHydrogen implements Fuel {}");
        compile(
                "Burns",
                """
                package space;
                public @interface Burns { Class<? extends Fuel>[] value(); Class<?> of() default Object.class; }
                """);
        assertThat(findings("@Burns(Hydrogen.class) class Saturn {}"))
                .containsExactly(
                        "4: cannot find symbol: class Hydrogen; did you mean 'LiquidHydrogen'?");
        assertThat(findings("@Burns({Hydrogen.class}) class Saturn {}")).hasSize(1);
        assertThat(findings("@Burns(value = {}, of = Hydrogen.class) class Saturn {}")).isEmpty();
        assertThat(findings("@Burns(Oxygen.class) class Saturn {}")).isEmpty();
    }

    @Test
    void prefersTheClassThatDeclaresAStaticMethod() throws IOException {
        compile(
                "Pads",
                """
                package space;
                public class Pads {
                    public static class LaunchPadParam { public static LaunchPadParam all() { return null; } }
                    public static class PadFilterParam extends LaunchPadParam {}
                }
                """);
        assertThat(findings("var some = PadParam.all();"))
                .containsExactly(
                        "4: cannot find symbol: variable PadParam; did you mean 'LaunchPadParam'?");
    }

    @Test
    void namesTheClassInALoopOverObjectsOfIt() throws IOException {
        compile(
                "Fleet",
                "package space; public class Fleet { public java.util.List<RocketLauncher> all() { return null; } }");
        assertThat(findings("for (Launcher it : new Fleet().all()) {}"))
                .containsExactly(
                        "4: cannot find symbol: class Launcher; did you mean 'RocketLauncher'?");
    }

    @Test
    void namesTheClassThatAMethodTakes() throws IOException {
        compile(
                "Fleet",
                "package space; public class Fleet { public void add(RocketLauncher it) {} }");
        assertThat(findings("void run(Fleet all, Launcher it) { all.add(it); it.launch(\"a\"); }"))
                .containsExactly(
                        "4: cannot find symbol: class Launcher; did you mean 'RocketLauncher'?");
        assertThat(findings("void run(Fleet all, Launcher it) { all.add(it); }")).isEmpty();
    }

    @Test
    void namesItBesideErrorsThatHaveNothingToDoWithIt() throws IOException {
        compile(
                "Cargo",
                """
                package space;
                public abstract class Cargo<T> {
                    protected abstract T pack(int boxes);
                    protected int boxes() { return 1; }
                }
                """);
        compile(
                "HeavyCargoBay",
                "package space; public abstract class HeavyCargoBay<T> extends Cargo<T> {}");
        String bay =
                """
                class OwnBay extends CargoBay<String> {
                    @Override protected String pack(int boxes) {
                        check(greaterThan(boxes()));
                        return "packed";
                    }

                    static <T> T first(Optional<? extends T> one, Optional<? extends T> other) {
                        return one.orElseGet(() -> other.get());
                    }
                }
                """;
        assertThat(findings(bay)).anyMatch(each -> each.contains("did you mean 'HeavyCargoBay'?"));
    }

    @Test
    void namesTheClassThatAQuotedMethodTakes() throws IOException {
        compile(
                "Fleet",
                "package space; public interface Fleet { void add(HeavyCargoRocket it); void clear(); }");
        assertThat(findings("interface Fleet {\n    void add(CargoRocket it);\n}"))
                .containsExactly(
                        "5: cannot find symbol: class CargoRocket, in interface Fleet; did you mean 'HeavyCargoRocket'?");
        assertThat(findings("interface Fleet {\n    void clear(CargoRocket it);\n}")).isEmpty();
        assertThat(findings("interface Yard {\n    void add(CargoRocket it);\n}")).isEmpty();
    }

    @Test
    void namesItWhereAnotherBlockProvesIt() throws IOException {
        assertThat(
                        findings(
                                "var one = Launcher.of(3);",
                                "interface Crew { int size(); }\nCrew two = Launcher.of(3);"))
                .hasSize(2)
                .allMatch(each -> each.endsWith("did you mean 'RocketLauncher'?"));
    }
}
