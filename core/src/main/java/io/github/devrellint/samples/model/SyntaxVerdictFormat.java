package io.github.devrellint.samples.model;

import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.model.SyntaxVerdict.Fragment;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.util.List;

/** Remembers what a tool said of pieces of code. */
public final class SyntaxVerdictFormat implements ResultFormat<List<SyntaxVerdict>> {

    @Override
    public String name() {
        return "syntax 3";
    }

    @Override
    public void write(List<SyntaxVerdict> verdicts, ResultWriter out) throws IOException {
        out.list(
                verdicts,
                verdict -> {
                    if (verdict instanceof Checked checked) {
                        out.text("checked").list(checked.faults(), fault -> write(fault, out));
                    } else if (verdict instanceof Fragment fragment) {
                        out.text("fragment").text(fragment.reason());
                    } else {
                        Unchecked unchecked = (Unchecked) verdict;
                        out.text("unchecked").text(unchecked.reason()).flag(unchecked.notice());
                    }
                });
    }

    private static void write(Fault fault, ResultWriter out) throws IOException {
        out.number(fault.span().start()).number(fault.span().end()).text(fault.message());
        out.flag(fault.certain());
        FixFormat.write(fault.repair(), out);
    }

    @Override
    public List<SyntaxVerdict> read(ResultReader in) throws IOException {
        return in.list(
                () ->
                        switch (in.text()) {
                            case "checked" -> new Checked(in.list(() -> fault(in)));
                            case "fragment" -> new Fragment(in.text());
                            case "unchecked" -> new Unchecked(in.text(), in.flag());
                            default -> throw new IOException("no verdict");
                        });
    }

    private static Fault fault(ResultReader in) throws IOException {
        return new Fault(
                new Span((int) in.number(), (int) in.number()),
                in.text(),
                in.flag(),
                FixFormat.read(in));
    }
}
