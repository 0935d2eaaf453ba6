package io.github.devrellint.samples.syntax.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownVerdictsTest {

    private static final Driver TOOL = new Driver(List.of("x"), List.of(), "x.js", "js");
    private static final List<SyntaxVerdict> VALID = List.of(SyntaxVerdict.VALID);

    @TempDir Path folder;

    private Path program;

    @BeforeEach
    void makeProgram() throws IOException {
        program = Files.writeString(folder.resolve("program"), "1");
    }

    private KnownVerdicts known(String version) {
        return new KnownVerdicts(
                ResultCache.in(folder.resolve("cache")),
                Optional.of(version).filter(text -> !text.isEmpty()));
    }

    @Test
    void remembersEveryKindOfVerdict() {
        List<String> codes = List.of("a", "b", "c", "d");
        List<SyntaxVerdict> verdicts =
                List.of(
                        SyntaxVerdict.VALID,
                        SyntaxVerdict.fault(3, 5, "no 'ü' here"),
                        SyntaxVerdict.LEFT_OUT,
                        new Unchecked("other syntax", false));
        known("1").put(TOOL, program, codes, verdicts);
        assertThat(known("1").get(TOOL, program, codes)).contains(verdicts);
    }

    @Test
    void knowsNothingWhenSomethingHasChanged() throws IOException {
        known("1").put(TOOL, program, List.of("a"), VALID);
        assertThat(known("1").get(TOOL, program, List.of("a"))).isPresent();
        assertThat(known("1").get(TOOL, program, List.of("b"))).isEmpty();
        Driver other = new Driver(List.of("x"), List.of("-v"), "x.js", "js");
        assertThat(known("1").get(other, program, List.of("a"))).isEmpty();
        assertThat(known("2").get(TOOL, program, List.of("a"))).isEmpty();
        Files.setLastModifiedTime(program, FileTime.fromMillis(1));
        assertThat(known("1").get(TOOL, program, List.of("a"))).isEmpty();
    }

    @Test
    void forgetsWhatFailed() {
        List<SyntaxVerdict> failed = List.of(new Failed("x took too long", true));
        known("1").put(TOOL, program, List.of("a"), failed);
        assertThat(known("1").get(TOOL, program, List.of("a"))).isEmpty();
    }

    @Test
    void remembersNothingWithoutAVersion() {
        known("").put(TOOL, program, List.of("a"), VALID);
        assertThat(known("").get(TOOL, program, List.of("a"))).isEmpty();
    }
}
