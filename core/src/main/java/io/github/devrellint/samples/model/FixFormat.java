package io.github.devrellint.samples.model;

import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.io.IOException;
import java.util.Optional;

/** Serializes fixes, whose spans are those of one and the same text. */
final class FixFormat {

    private FixFormat() {}

    static void write(Optional<Fix> fix, ResultWriter out) throws IOException {
        out.list(
                fix.stream().toList(),
                found -> {
                    out.text(found.description()).flag(found.safe());
                    out.list(
                            found.edits(),
                            edit ->
                                    out.number(edit.span().start())
                                            .number(edit.span().end())
                                            .text(edit.text()));
                });
    }

    static Optional<Fix> read(ResultReader in) throws IOException {
        return in.list(() -> new Fix(in.text(), in.flag(), in.list(() -> edit(in)))).stream()
                .findFirst();
    }

    private static Edit edit(ResultReader in) throws IOException {
        return new Edit(new Span((int) in.number(), (int) in.number()), in.text());
    }
}
