package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.base.Cleanup;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.repair.Repairs;
import io.github.devrellint.samples.syntax.snippet.SnippetSplitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Asks tools about the code of a run: about many pieces at once and about each once, in the
 * background as soon as the pieces are known. Safe for use by several threads.
 */
public final class ToolQueue implements AutoCloseable {

    public static final ServiceKey<ToolQueue> KEY = ServiceKey.of(ToolQueue.class, ToolQueue::new);

    /** Pieces for one process: the first ones few, since a document waits for them. */
    private static final int FIRST = 40;

    private static final int MOST = 400;

    /** A piece of code and the tool that checks it. */
    private record Question(Tool tool, String code) {}

    /** The code of one post that a tool is to be asked about. */
    private record Group(Tool tool, Path program, List<String> codes) {}

    private final KnownVerdicts known;
    private final Map<Question, CompletableFuture<SyntaxVerdict>> asked = new ConcurrentHashMap<>();
    private final ToolRetry retry;
    private final ExecutorService background =
            Executors.newFixedThreadPool(
                    2,
                    task -> {
                        Thread thread = new Thread(task, "syntax tools");
                        thread.setDaemon(true);
                        return thread;
                    });

    private ToolQueue(RunContext context) {
        this.retry = new ToolRetry(context);
        this.known = context.service(KnownVerdicts.KEY);
    }

    /**
     * Begins, in the background, to ask tools about what some posts show.
     *
     * @param posts reads one post after the other; each gives its pieces of code by tool
     */
    public void prepare(Iterator<Map<Tool, List<String>>> posts) {
        background.execute(() -> readAhead(posts));
    }

    private void readAhead(Iterator<Map<Tool, List<String>>> posts) {
        Map<Tool, List<Group>> waiting = new LinkedHashMap<>();
        Map<Tool, Integer> batches = new HashMap<>();
        while (posts.hasNext()) {
            posts.next()
                    .forEach(
                            (tool, codes) -> {
                                List<Group> groups =
                                        waiting.computeIfAbsent(tool, key -> new ArrayList<>());
                                group(tool, codes).ifPresent(groups::add);
                                int most = batches.getOrDefault(tool, 0) == 0 ? FIRST : MOST;
                                if (size(groups) >= most) {
                                    batches.merge(tool, 1, Integer::sum);
                                    List<Group> batch = List.copyOf(groups);
                                    groups.clear();
                                    background.execute(() -> answer(batch));
                                }
                            });
        }
        waiting.values().stream()
                .filter(groups -> !groups.isEmpty())
                .forEach(groups -> background.execute(() -> answer(groups)));
    }

    private static int size(List<Group> groups) {
        return groups.stream().mapToInt(group -> group.codes().size()).sum();
    }

    /** Checks the pieces of code of a post; one verdict each, in order. */
    List<SyntaxVerdict> check(Tool tool, List<String> codes) {
        if (ToolProcess.find(tool.programs()).isEmpty()) {
            String reason = tool.programs().get(0) + " is not installed";
            return Tool.all(codes, new Unchecked(reason, true));
        }
        group(tool, codes).ifPresent(group -> answer(List.of(group)));
        return codes.stream().map(code -> verdict(new Question(tool, code))).toList();
    }

    private SyntaxVerdict verdict(Question question) {
        try {
            return asked.get(question).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(ToolRetry.named(question.tool(), "interrupted"), true);
        } catch (ExecutionException e) {
            return new Failed(ToolRetry.named(question.tool(), e.getCause().toString()), true);
        }
    }

    /** The pieces of code that are not yet asked about and not cached; empty if none. */
    private Optional<Group> group(Tool tool, List<String> codes) {
        Optional<Path> program = ToolProcess.find(tool.programs());
        if (program.isEmpty()) {
            return Optional.empty();
        }
        List<String> fresh = new ArrayList<>(new LinkedHashSet<>(codes));
        fresh.removeIf(code -> !claim(tool, code));
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        Group group = new Group(tool, program.get(), fresh);
        Optional<List<SyntaxVerdict>> earlier = known.get(tool, program.get(), fresh);
        earlier.ifPresent(verdicts -> complete(group, verdicts));
        return earlier.isPresent() ? Optional.empty() : Optional.of(group);
    }

    /** Whether nobody has asked this yet. */
    private boolean claim(Tool tool, String code) {
        return asked.putIfAbsent(new Question(tool, code), new CompletableFuture<>()) == null;
    }

    /** Asks one tool about the code of several posts. */
    private void answer(List<Group> groups) {
        Tool tool = groups.get(0).tool();
        Path program = groups.get(0).program();
        try {
            List<String> codes = groups.stream().flatMap(each -> each.codes().stream()).toList();
            Function<List<String>, List<SyntaxVerdict>> ask =
                    asked -> retry.ask(tool, program, asked);
            List<SyntaxVerdict> verdicts =
                    Repairs.added(
                            groups.stream().map(Group::codes).toList(),
                            SnippetSplitter.retracted(codes, ask.apply(codes), ask),
                            Repairs.Notation.BRACKETS,
                            (original, changed) ->
                                    askAboutChanges(tool, program, original, changed));
            int from = 0;
            for (Group group : groups) {
                int to = from + group.codes().size();
                List<SyntaxVerdict> own = verdicts.subList(from, to);
                known.put(tool, program, group.codes(), own);
                complete(group, own);
                from = to;
            }
        } catch (IllegalStateException e) {
            // who presses Ctrl-C asks for no answer, and for no stack trace
            if (!Cleanup.isProgramEnding()) {
                throw e;
            }
        } finally {
            // whatever happened, nobody waits for ever
            SyntaxVerdict failed = new Failed(ToolRetry.named(tool, "the check was aborted"), true);
            groups.forEach(group -> complete(group, Tool.all(group.codes(), failed)));
        }
    }

    /** Asks about each piece of changed code in those forms that its original may have. */
    private List<SyntaxVerdict> askAboutChanges(
            Tool tool, Path program, List<String> original, List<String> changed) {
        Map<String, Tool> tools =
                retry.narrowed(tool, program, original.stream().distinct().toList());
        List<SyntaxVerdict> verdicts = Tool.all(changed, SyntaxVerdict.LEFT_OUT);
        for (Tool narrow : new LinkedHashSet<>(tools.values())) {
            List<Integer> own =
                    IntStream.range(0, changed.size())
                            .filter(i -> tools.get(original.get(i)).equals(narrow))
                            .boxed()
                            .toList();
            List<SyntaxVerdict> answers =
                    retry.ask(narrow, program, own.stream().map(changed::get).toList());
            for (int i = 0; i < own.size(); i++) {
                verdicts.set(own.get(i), answers.get(i));
            }
        }
        return verdicts;
    }

    private void complete(Group group, List<SyntaxVerdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            asked.get(new Question(group.tool(), group.codes().get(i))).complete(verdicts.get(i));
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
