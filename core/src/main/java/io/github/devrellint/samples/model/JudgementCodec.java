package io.github.devrellint.samples.model;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Writes judgements as text and reads them back. Spans are those of one and the same document. */
public final class JudgementCodec {

    private static final int FORMAT = 1;

    private JudgementCodec() {}

    /** Returns the judgements as text of letters, digits and {@code +/=}. */
    public static String write(List<Judgement> judgements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(judgements.size());
            for (Judgement judgement : judgements) {
                write(judgement, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void write(Judgement judgement, DataOutputStream out) throws IOException {
        text(judgement.status().name(), out);
        text(judgement.reason(), out);
        out.writeBoolean(judgement.runnable());
        out.writeInt(judgement.defects().size());
        for (Judgement.Defect defect : judgement.defects()) {
            Problem problem = defect.problem();
            text(defect.rule().value(), out);
            span(problem.span(), out);
            text(problem.message(), out);
            text(problem.mostly().name(), out);
            text(problem.evidence(), out);
            out.writeInt(problem.suggestions().size());
            for (String suggestion : problem.suggestions()) {
                text(suggestion, out);
            }
            out.writeBoolean(problem.fix().isPresent());
            if (problem.fix().isPresent()) {
                write(problem.fix().get(), out);
            }
        }
    }

    private static void write(Fix fix, DataOutputStream out) throws IOException {
        text(fix.description(), out);
        out.writeBoolean(fix.safe());
        out.writeInt(fix.edits().size());
        for (Edit edit : fix.edits()) {
            span(edit.span(), out);
            text(edit.text(), out);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void span(Span span, DataOutputStream out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    /** Returns the judgements; empty if the text is not one that {@link #write} made. */
    public static Optional<List<Judgement>> read(String text) {
        try (var in =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            int count = in.readInt();
            List<Judgement> judgements = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                judgements.add(judgement(in));
            }
            return Optional.of(judgements);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Judgement judgement(DataInputStream in) throws IOException {
        Status status = Status.valueOf(text(in));
        String reason = text(in);
        boolean runnable = in.readBoolean();
        List<Judgement.Defect> defects = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            RuleId rule = RuleId.of(text(in));
            defects.add(new Judgement.Defect(rule, problem(in)));
        }
        return new Judgement(status, reason, runnable, defects);
    }

    private static Problem problem(DataInputStream in) throws IOException {
        Span span = span(in);
        String message = text(in);
        Severity mostly = Severity.valueOf(text(in));
        String evidence = text(in);
        List<String> suggestions = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            suggestions.add(text(in));
        }
        Optional<Fix> fix = in.readBoolean() ? Optional.of(fix(in)) : Optional.empty();
        return new Problem(span, message, suggestions, fix, mostly, evidence);
    }

    private static Fix fix(DataInputStream in) throws IOException {
        String description = text(in);
        boolean safe = in.readBoolean();
        List<Edit> edits = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Span span = span(in);
            edits.add(new Edit(span, text(in)));
        }
        return new Fix(description, safe, edits);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Span span(DataInputStream in) throws IOException {
        int start = in.readInt();
        return new Span(start, in.readInt());
    }
}
