package io.github.devrellint.samples.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownVerdictsTest {

    private static final Driver TOOL = new Driver(List.of("x"), List.of(), "x.js", "js");

    @TempDir Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private Path program;

    @BeforeEach
    void makeProgram() throws IOException {
        program = Files.writeString(folder.resolve("program"), "1");
    }

    private List<SyntaxVerdict> get(Tool tool, List<String> codes, SyntaxVerdict... verdicts)
            throws IOException {
        return get("1", tool, codes, verdicts);
    }

    private List<SyntaxVerdict> get(
            String version, Tool tool, List<String> codes, SyntaxVerdict... verdicts)
            throws IOException {
        var known =
                new KnownVerdicts(
                        ResultCache.in(folder.resolve("cache")),
                        Optional.of(version).filter(text -> !text.isEmpty()));
        return known.get(
                tool,
                program,
                codes,
                () -> {
                    asked.incrementAndGet();
                    return List.of(verdicts);
                });
    }

    @Test
    void asksOnce() throws IOException {
        List<String> codes = List.of("a", "b", "c", "d");
        SyntaxVerdict[] verdicts = {
            SyntaxVerdict.VALID,
            SyntaxVerdict.fault(3, 5, "no 'ü' here"),
            SyntaxVerdict.LEFT_OUT,
            new Unchecked("other syntax", false)
        };
        for (int i = 0; i < 2; i++) {
            assertThat(get(TOOL, codes, verdicts)).containsExactly(verdicts);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainWhenSomethingHasChanged() throws IOException {
        get(TOOL, List.of("a"), SyntaxVerdict.VALID);
        get(TOOL, List.of("b"), SyntaxVerdict.VALID);
        get(
                new Driver(List.of("x"), List.of("-v"), "x.js", "js"),
                List.of("a"),
                SyntaxVerdict.VALID);
        get("2", TOOL, List.of("a"), SyntaxVerdict.VALID);
        Files.setLastModifiedTime(program, FileTime.fromMillis(1));
        get(TOOL, List.of("a"), SyntaxVerdict.VALID);
        assertThat(asked).hasValue(5);
    }

    @Test
    void forgetsWhatFailed() throws IOException {
        for (int i = 0; i < 2; i++) {
            get(TOOL, List.of("a"), new Unchecked("x took too long", true));
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void remembersNothingWithoutAVersion() throws IOException {
        for (int i = 0; i < 2; i++) {
            get("", TOOL, List.of("a"), SyntaxVerdict.VALID);
        }
        assertThat(asked).hasValue(2);
    }
}
