package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config.RuleSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations that are changed part by part, and layers on top of each other. */
class ConfigTest {

    private static final SampleSettings SAMPLES =
            new SampleSettings(
                    SampleSettings.Run.COMPILE,
                    SampleSettings.Sandbox.DOCKER,
                    Map.of("java", "temurin"),
                    Duration.ofSeconds(3),
                    "64m",
                    new SampleSettings.Java(Optional.of(21), true, List.of("a:b:1"), List.of("x")),
                    Map.of("lua", new SampleSettings.Language("lua", List.of(), List.of("lua"))),
                    true);

    private static final LinkSettings LINKS =
            new LinkSettings(
                    false,
                    false,
                    List.of("d"),
                    "links.json",
                    Map.of("https://a.example/", "/"),
                    Map.of("b.example", List.of(403)),
                    Map.of());

    @Test
    void aBuilderKeepsEveryPartThatIsNotSet() {
        Config config =
                Config.defaults(Path.of("/site")).toBuilder()
                        .file(Path.of("/site/devrel-lint.yaml"))
                        .site("hugo")
                        .root(Path.of("/site/docs"))
                        .include(List.of("a"))
                        .exclude(List.of("b"))
                        .posts(List.of("c"))
                        .language("de")
                        .failOn(Severity.INFO)
                        .samples(SAMPLES)
                        .links(LINKS)
                        .overrides(
                                List.of(
                                        new Config.Override(
                                                List.of("e"), Map.of(), Optional.empty())))
                        .project(
                                new ProjectInfo(
                                        Map.of("g:a", "1"), Set.of(), StandardCharsets.UTF_8))
                        .build();
        assertThat(config.toBuilder().build()).isEqualTo(config);
        assertThat(config.exclude()).containsExactly("b");
        assertThat(config.posts()).containsExactly("c");
        Config elsewhere = config.toBuilder(Path.of("/other")).build();
        assertThat(elsewhere.base()).isEqualTo(Path.of("/other"));
        assertThat(elsewhere.toBuilder(config.base()).build()).isEqualTo(config);
    }

    @Test
    void theBaseIsAbsoluteAndNormalized() {
        assertThat(Config.defaults(Path.of("a/../b")).base())
                .isEqualTo(Path.of("b").toAbsolutePath());
    }

    @Test
    void aLayerAboveWinsOnlyWhereItNamesSomething() {
        RuleSetting low =
                new RuleSetting(
                        Optional.of(Severity.INFO),
                        patch(Map.of("a", 1, "b", 2, "in", patch(Map.of("x", 1, "y", 2)))));
        RuleSetting high =
                new RuleSetting(
                        Optional.empty(), patch(Map.of("b", 3, "in", patch(Map.of("y", 4)))));
        RuleSetting both =
                new RuleSetting(
                        Optional.of(Severity.INFO),
                        patch(Map.of("a", 1, "b", 3, "in", patch(Map.of("x", 1, "y", 4)))));
        assertThat(low.below(high)).isEqualTo(both);
        RuleSetting severe = new RuleSetting(Optional.of(Severity.ERROR), OptionsPatch.NONE);
        assertThat(low.below(severe).severity()).contains(Severity.ERROR);
        assertThat(low.below(severe).options()).isEqualTo(low.options());
    }

    private static OptionsPatch patch(Map<String, Object> values) {
        return new OptionsPatch(values);
    }

    @Test
    void linksChangeInOnePart() {
        assertThat(LINKS.withOnline(true).online()).isTrue();
        assertThat(LINKS.withOnline(true).withOnline(false)).isEqualTo(LINKS);
        LinkSettings open = LINKS.withPrivate();
        assertThat(open.allowPrivate()).isTrue();
        assertThat(open.exclude()).isEqualTo(LINKS.exclude());
        assertThat(open.online()).isFalse();
    }

    @Test
    void samplesChangeInOnePart() {
        SampleSettings trusted = SAMPLES.withRun(SampleSettings.Run.TRUST);
        assertThat(trusted.run()).isEqualTo(SampleSettings.Run.TRUST);
        assertThat(trusted.withRun(SAMPLES.run())).isEqualTo(SAMPLES);
        SampleSettings plain = SAMPLES.withJava(SampleSettings.DEFAULTS.java());
        assertThat(plain.java()).isEqualTo(SampleSettings.DEFAULTS.java());
        assertThat(plain.withJava(SAMPLES.java())).isEqualTo(SAMPLES);
        assertThat(SAMPLES.withoutCache().cache()).isFalse();
        assertThat(SAMPLES.withoutCache().languages()).isEqualTo(SAMPLES.languages());
    }

    @Test
    void aProjectGetsNotices() {
        ProjectInfo project =
                new ProjectInfo(Map.of("g:a", "1"), Set.of("Acme"), StandardCharsets.ISO_8859_1);
        assertThat(project.notices()).isEmpty();
        assertThat(project.withNotices(List.of("n")))
                .isEqualTo(
                        new ProjectInfo(
                                project.versions(),
                                project.words(),
                                project.encoding(),
                                List.of("n")));
    }

    @Test
    void theFolderOfAConfigurationIsItsOwnOrTheNearestAbove(@TempDir Path folder)
            throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        assertThat(ConfigLoader.folder(deep)).isEqualTo(deep);
        Files.writeString(folder.resolve("a/devrel-lint.yml"), "");
        assertThat(ConfigLoader.folder(deep)).isEqualTo(folder.resolve("a"));
    }
}
