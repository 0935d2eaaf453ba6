package io.github.devrellint.samples.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementCodecTest {

    @Test
    void readsWhatItWrote() {
        Problem problem =
                new Problem(new Span(3, 9), "prints \"ü\" here 😀")
                        .suggesting(List.of("a", "b"))
                        .fixedBy(new Fix("write", false, List.of(new Edit(new Span(3, 9), "x\ny"))))
                        .atMost(Severity.WARNING)
                        .because("a\nb");
        List<Judgement> judgements =
                List.of(
                        Judgement.of(Status.RAN, "", true),
                        Judgement.unchecked("no tool"),
                        Judgement.failed(Judgement.OUTPUT, List.of(problem), true));
        assertThat(JudgementCodec.read(JudgementCodec.write(judgements))).contains(judgements);
    }

    @Test
    void readsNothingElse() {
        assertThat(JudgementCodec.read("")).isEmpty();
        assertThat(JudgementCodec.read("no base 64!")).isEmpty();
        String text = JudgementCodec.write(List.of(Judgement.unchecked("reason")));
        assertThat(JudgementCodec.read(text.substring(0, 12))).isEmpty();
    }
}
