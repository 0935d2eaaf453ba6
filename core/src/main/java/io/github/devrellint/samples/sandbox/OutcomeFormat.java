package io.github.devrellint.samples.sandbox;

import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.io.IOException;

/** Remembers how a program ended by itself. */
final class OutcomeFormat implements ResultFormat<Outcome> {

    @Override
    public String name() {
        return "outcome 2";
    }

    @Override
    public void write(Outcome outcome, ResultWriter out) throws IOException {
        out.number(outcome.exit()).text(outcome.out()).text(outcome.err());
    }

    @Override
    public Outcome read(ResultReader in) throws IOException {
        return new Outcome(End.EXITED, (int) in.number(), in.text(), in.text());
    }
}
