package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds code that is split over several blocks with text between them: blocks with unbalanced
 * brackets that parse when they are concatenated.
 */
final class Continuations {

    private static final int MOST_PIECES = 6;

    private final Javac javac;
    private final List<BlockDraft> drafts;
    private final List<BraceDepth> depths;

    /**
     * @param drafts the blocks of a page
     */
    Continuations(Javac javac, List<BlockDraft> drafts) {
        this.javac = javac;
        this.drafts = drafts;
        this.depths = drafts.stream().map(draft -> BraceDepth.of(draft.body())).toList();
    }

    /** A run of blocks, the last one included. */
    private record Run(int first, int last) {}

    /** Takes the blocks that can't be parsed alone, but together with others, for parts. */
    void settle() {
        List<Run> runs = runs();
        if (runs.isEmpty()) {
            return;
        }
        List<JavaForm> forms = List.of(JavaForm.STATEMENTS, JavaForm.MEMBERS);
        List<MemorySource> sources = new ArrayList<>();
        for (Run run : runs) {
            for (JavaForm form : forms) {
                sources.add(
                        new MemorySource(
                                run.first(),
                                "run/" + sources.size() + "/Sample.java",
                                form.around(code(run))));
            }
        }
        javac.with(
                sources,
                List.of(),
                Optional.empty(),
                session -> {
                    for (int i = 0; i < sources.size(); i++) {
                        Javac.Parsed parsed = session.parsed().get(i);
                        if (parsed.valid()) {
                            take(runs.get(i / forms.size()), parsed);
                        }
                    }
                    return null;
                });
    }

    private void take(Run run, Javac.Parsed parsed) {
        drafts.get(run.first()).show(parsed.unit());
        drafts.subList(run.first(), run.last() + 1).stream()
                .filter(draft -> !draft.isRead())
                .forEach(draft -> draft.takeForPart("a piece that another block continues"));
    }

    private String code(Run run) {
        return String.join(
                "\n",
                drafts.subList(run.first(), run.last() + 1).stream()
                        .map(BlockDraft::body)
                        .toList());
    }

    /** Each broken block with the next ones, and with all up to the one that closes its braces. */
    private List<Run> runs() {
        Set<Run> runs = new LinkedHashSet<>();
        int within = -1;
        for (int first = 0; first < drafts.size(); first++) {
            BlockDraft draft = drafts.get(first);
            if (draft.isRead() || !SyntaxFaults.unbalanced(draft.body())) {
                continue;
            }
            int end = Math.min(drafts.size(), first + MOST_PIECES);
            for (int last = first + 1; last < end; last++) {
                runs.add(new Run(first, last));
            }
            OptionalInt closing = first > within ? closing(first) : OptionalInt.empty();
            if (closing.isPresent()) {
                within = closing.getAsInt();
                runs.add(new Run(first, within));
            }
        }
        return new ArrayList<>(runs);
    }

    /** The block at whose end all braces are closed that this one and those behind it open. */
    private OptionalInt closing(int first) {
        int depth = depths.get(first).change();
        if (depth <= 0 || depths.get(first).below() > 0) {
            return OptionalInt.empty();
        }
        for (int i = first + 1; i < drafts.size() && depth >= depths.get(i).below(); i++) {
            depth += depths.get(i).change();
            if (depth == 0) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
