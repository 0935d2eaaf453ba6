package io.github.devrellint.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecution.Source;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Decides when the documents of a project are checked. Maven builds a project with modules before
 * these, but its README shows how to use them: it is checked after the last of them, on that
 * module's thread. Where a module does not run the same execution, the end of its build cannot be
 * seen, so the project is checked at once.
 *
 * <p>What the executions of a build share lives in the data of the session, in types of the JDK:
 * modules may load this class in realms of their own.
 */
final class ReactorSchedule {

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    ReactorSchedule(MavenSession session, MavenProject project, MojoExecution execution) {
        this.session = session;
        this.project = project;
        this.execution = execution;
    }

    /**
     * Whether the goal was called on the command line. As it needs no POM, Maven then runs it once
     * for the whole build, for the first of its projects.
     */
    boolean isForWholeBuild() {
        return execution.getSource() == Source.CLI;
    }

    /** The modules of this build that are checked with the project; none if it does not wait. */
    List<MavenProject> modules() {
        if (project.getBasedir() == null) {
            return List.of();
        }
        Path directory = project.getBasedir().toPath();
        List<MavenProject> below =
                session.getProjects().stream()
                        .filter(other -> other != project)
                        .filter(other -> other.getBasedir().toPath().startsWith(directory))
                        .toList();
        return below.stream().allMatch(this::runsThisToo) ? below : List.of();
    }

    private boolean runsThisToo(MavenProject module) {
        if (isForWholeBuild()) {
            return true;
        }
        PluginExecution mine = execution(project);
        PluginExecution other = execution(module);
        return mine != null
                && other != null
                && other.getGoals().contains(execution.getGoal())
                && Objects.equals(mine.getPhase(), other.getPhase());
    }

    private PluginExecution execution(MavenProject of) {
        Plugin plugin =
                of.getPlugin(
                        Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
        return plugin == null ? null : plugin.getExecutionsAsMap().get(execution.getExecutionId());
    }

    /**
     * Runs the check of the project, or keeps it for later, and runs the checks that were waiting
     * for this project and for nothing else.
     *
     * @throws Exception that of the first check that throws; the others are run all the same
     */
    void take(Callable<Void> check) throws Exception {
        List<Callable<Void>> due = new ArrayList<>();
        Map<String, Object> shared = shared();
        synchronized (shared) {
            Set<String> done = done(shared);
            Set<String> missing = missing(done);
            if (missing.isEmpty()) {
                due.add(check);
            } else {
                waiting(shared).put(check, missing);
            }
            done.add(project.getId());
            waiting(shared).values().forEach(modules -> modules.remove(project.getId()));
            Set<String> lost = lost(session);
            waiting(shared).values().forEach(modules -> modules.removeAll(lost));
            waiting(shared).forEach((each, modules) -> addIfEmpty(each, modules, due));
            waiting(shared).keySet().removeAll(due);
        }
        Exception first = null;
        for (Callable<Void> each : due) {
            try {
                each.call();
            } catch (Exception e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Whether the check would have to wait now. */
    boolean isEarly() {
        Map<String, Object> shared = shared();
        synchronized (shared) {
            return !missing(done(shared)).isEmpty();
        }
    }

    private Set<String> missing(Set<String> done) {
        Set<String> missing = new HashSet<>();
        if (isForWholeBuild()) {
            return missing;
        }
        modules().stream().map(MavenProject::getId).forEach(missing::add);
        missing.removeAll(done);
        return missing;
    }

    /** Ids of projects that do not come any more: they failed, or one that they depend on did. */
    static Set<String> lost(MavenSession session) {
        Set<String> lost = new HashSet<>();
        if (session.getResult() == null) {
            return lost;
        }
        for (MavenProject each : session.getProjects()) {
            if (session.getResult().getBuildSummary(each) instanceof BuildFailure) {
                lost.add(each.getId());
                session.getProjectDependencyGraph()
                        .getDownstreamProjects(each, true)
                        .forEach(other -> lost.add(other.getId()));
            }
        }
        return lost;
    }

    private static void addIfEmpty(
            Callable<Void> check, Set<String> modules, List<Callable<Void>> due) {
        if (modules.isEmpty()) {
            due.add(check);
        }
    }

    /** What the projects of this build that run this execution share. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> shared() {
        String key = "devrel-lint:" + execution.getExecutionId();
        SessionData data = session.getRepositorySession().getData();
        data.set(key, null, new LinkedHashMap<String, Object>());
        return (Map<String, Object>) data.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> done(Map<String, Object> shared) {
        return (Set<String>) shared.computeIfAbsent("done", key -> new HashSet<String>());
    }

    @SuppressWarnings("unchecked")
    private static Map<Callable<Void>, Set<String>> waiting(Map<String, Object> shared) {
        return (Map<Callable<Void>, Set<String>>)
                shared.computeIfAbsent(
                        "waiting", key -> new LinkedHashMap<Callable<Void>, Set<String>>());
    }
}
