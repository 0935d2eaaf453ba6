package io.github.devrellint.samples.java.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.javac.Javac.Parsed;
import io.github.devrellint.samples.java.javac.Javac.Session;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * A call of the compiler that analyzes the given sources and nothing else. {@link
 * JavacTask#analyze} also analyzes each source of the project that it reads, which takes most of
 * its time and says nothing about the given ones.
 *
 * <p>{@link JavacTask#call} leaves out what it has read before it begins to analyze, if it has no
 * listener then, and comes to what it reads later at the end. The last source has an error in the
 * flow of its method: when the compiler reports it, all others are analyzed. The function is called
 * there, and an exception ends the call. If the compiler does not come so far, the caller has to
 * ask it in the ordinary way.
 */
final class GivenSourcesCall<T> implements TaskListener {

    private static final MemorySource LAST =
            new MemorySource(
                    -1,
                    "devrellint/end/End.java",
                    "package devrellint.end; class End { int end() {} }");

    /** Not to generate code even if there is no error at all. */
    private static final String NO_CODE = "-XDshould-stop.ifNoError=FLOW";

    /** Ends the call, which has nothing more to do. */
    private static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1;

        Done() {
            super(null, null, false, false);
        }
    }

    private final JavacCall call;
    private final List<MemorySource> sources;
    private final Function<Session, T> use;
    private final Map<URI, CompilationUnitTree> units = new HashMap<>();
    private JavacTask task;
    private Optional<RuntimeException> own = Optional.empty();
    private Optional<T> result = Optional.empty();

    GivenSourcesCall(JavacCall call, List<MemorySource> sources, Function<Session, T> use) {
        this.call = call;
        this.sources = sources;
        this.use = use;
    }

    /** Returns the result; empty if the compiler ended without coming to it. */
    Optional<T> in(StandardJavaFileManager files) {
        List<MemorySource> all = new ArrayList<>(sources);
        all.add(LAST);
        task = call.task(files, all, this::report, List.of(NO_CODE));
        task.addTaskListener(this);
        try {
            task.call();
        } catch (RuntimeException e) {
            if (own.isPresent()) {
                throw own.get();
            }
        }
        return result;
    }

    @Override
    public void finished(TaskEvent event) {
        URI name = event.getSourceFile() == null ? null : event.getSourceFile().toUri();
        if (event.getKind() == TaskEvent.Kind.PARSE) {
            units.put(name, event.getCompilationUnit());
        } else if (event.getKind() == TaskEvent.Kind.ENTER && LAST.toUri().equals(name)) {
            task.removeTaskListener(this);
        }
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ENTER
                && event.getSourceFile().toUri().equals(sources.get(0).toUri())) {
            CompilerBombDetector bombs = new CompilerBombDetector();
            for (MemorySource source : sources) {
                bombs.in(units.get(source.toUri()))
                        .ifPresent(
                                why -> {
                                    throw ours(
                                            new CompilerLimitException(
                                                    OptionalInt.of(source.block()), why));
                                });
            }
        }
    }

    private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        boolean last =
                diagnostic.getSource() != null
                        && diagnostic.getSource().toUri().equals(LAST.toUri());
        if (!last) {
            call.collect(diagnostic);
            return;
        }
        List<Parsed> parsed =
                sources.stream().map(each -> call.parsed(each, units.get(each.toUri()))).toList();
        try {
            result = Optional.of(use.apply(new Session(task, Trees.instance(task), parsed)));
        } catch (RuntimeException e) {
            throw ours(e);
        }
        throw new Done();
    }

    /** Remembers an exception that is none of the compiler. */
    private RuntimeException ours(RuntimeException thrown) {
        own = Optional.of(thrown);
        return thrown;
    }
}
