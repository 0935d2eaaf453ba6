package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Sample;
import io.github.devrellint.rule.Sample.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportAssemblerTest {

    private static final String BROKEN = "rustfmt does not run (no default toolchain)";

    @Test
    void saysOnceHowManySamplesABrokenToolLeavesUnchecked() {
        FileResult first =
                new FileResult(
                        List.of(),
                        List.of(unchecked(3, BROKEN), unchecked(9, BROKEN)),
                        List.of(new Failure("", BROKEN)));
        FileResult second =
                new FileResult(
                        List.of(),
                        List.of(unchecked(5, BROKEN), unchecked(7, "go is not installed")),
                        List.of(new Failure("", BROKEN), new Failure("b.md", "can't be read")));
        assertThat(ReportAssembler.of(List.of(), List.of(first, second)).build().failures())
                .containsExactly(
                        new Failure("", BROKEN + "; 3 samples not checked"),
                        new Failure("b.md", "can't be read"));
    }

    private static Report.LocatedSample unchecked(int line, String reason) {
        Sample sample = new Sample(Span.at(0), "rust", Status.UNCHECKED, reason);
        return new Report.LocatedSample("a.md", new Position(line, 1), sample);
    }
}
