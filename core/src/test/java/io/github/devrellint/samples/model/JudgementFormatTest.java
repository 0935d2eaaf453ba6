package io.github.devrellint.samples.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.Severity;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementFormatTest {

    @TempDir Path folder;

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
        ResultCache cache = ResultCache.in(folder);
        cache.put(new JudgementFormat(), "key", judgements);
        assertThat(cache.get(new JudgementFormat(), "key")).contains(judgements);
    }
}
