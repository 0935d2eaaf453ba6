package io.github.devrellint.stats;

import io.github.devrellint.pages.PageFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Statistics of one post. */
public record PostStats(PageFacts page, Counts counts, SampleCounts samples) {

    public CodeState code() {
        return CodeState.of(samples.byStatus());
    }

    /** Days since the last update, or since publication; empty where neither is known. */
    public OptionalLong ageInDays(LocalDate asOf) {
        return page.updated()
                .or(page::published)
                .map(day -> OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(day, asOf))))
                .orElse(OptionalLong.empty());
    }
}
