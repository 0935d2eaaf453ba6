package io.github.devrellint.maven;

import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.config.ProjectInfo;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.samples.java.libraries.Libraries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;

/** One run of the linter over the documents of a project. */
final class ProjectLint {

    private final MavenProject project;
    private final List<MavenProject> projects;
    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;
    private final Settings settings;
    private final BuildLibraries libraries;
    private final Documents documents;
    private final List<String> notices = new ArrayList<>();
    private Severity failOn = Severity.ERROR;
    private boolean repeatable = true;
    private TestClasspath classpath;
    private Optional<TestClasspath> used = Optional.empty();

    /**
     * @param projects whose classes and dependencies Java samples see: the project itself, and the
     *     modules that are built with it
     */
    ProjectLint(
            MavenProject project,
            List<MavenProject> projects,
            MavenSession session,
            ProjectDependenciesResolver resolver,
            RepositorySystem repositories,
            Settings settings) {
        this.project = project;
        this.projects = projects;
        this.session = session;
        this.resolver = resolver;
        this.settings = settings;
        this.libraries = new BuildLibraries(repositories, session.getRepositorySession(), project);
        this.documents = Documents.of(project, session);
    }

    /**
     * Lints.
     *
     * @throws MojoExecutionException if the configuration can't be used or a named file is missing
     */
    Report run() throws MojoExecutionException {
        List<Path> paths = List.of(documents.directory());
        if (!settings.files().isEmpty()) {
            Path start = Path.of(session.getExecutionRootDirectory());
            paths = documents.own(settings.files(), start);
        }
        Linter.Request request =
                Linter.Request.of(root(), paths)
                        .withAdjust(this::adjust)
                        .withJobs(settings.jobs())
                        .withService(Libraries.KEY, libraries);
        if (settings.configFile().isPresent()) {
            request = request.withConfig(settings.configFile().get().toPath().toAbsolutePath());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Libraries that look for their resources by the thread would find Maven's instead.
        thread.setContextClassLoader(Linter.class.getClassLoader());
        try {
            return withNotices(new Linter().run(request, Linter.Progress.NONE));
        } catch (ConfigException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** From which severity on findings fail a run, by the configuration that was used. */
    Severity failOn() {
        return failOn;
    }

    /** Whether the same files give the same report: not if other hosts were asked. */
    boolean isRepeatable() {
        return repeatable && !libraries.asked();
    }

    /** The class path of the run, if it needed one. */
    Optional<TestClasspath> usedClasspath() {
        return used;
    }

    /** Resolves what the tests of the projects see, at the first call. */
    TestClasspath classpath() {
        if (classpath == null) {
            classpath = TestClasspath.of(projects, resolver, session.getRepositorySession());
        }
        return classpath;
    }

    /** Root of the build: paths are shown relative to it, the same in each of its modules. */
    Path root() {
        return session.getRequest()
                .getMultiModuleProjectDirectory()
                .toPath()
                .toAbsolutePath()
                .normalize();
    }

    private Config adjust(Config config) {
        failOn = config.failOn();
        List<String> exclude = new ArrayList<>(config.exclude());
        exclude.addAll(documents.foreign());
        exclude.addAll(documents.globs(settings.excludes()));
        List<String> include =
                settings.includes().isEmpty()
                        ? config.include()
                        : documents.globs(settings.includes());
        LinkSettings links = config.links();
        boolean online = links.online() && !session.isOffline();
        repeatable &= !online;
        return config.withInclude(include)
                .withExclude(exclude)
                .withSamples(samples(config.samples()))
                .withLinks(new LinkSettings(online, links.allowPrivate(), links.exclude()))
                .withProject(facts());
    }

    private ProjectInfo facts() {
        return project.getBasedir() == null
                ? new ProjectInfo(Map.of(), Set.of(), settings.encoding())
                : ProjectFacts.of(session, settings.encoding());
    }

    /** Java samples are compiled as the tests of the project are. */
    private SampleSettings samples(SampleSettings configured) {
        SampleSettings asked = settings.samples().map(configured::withRun).orElse(configured);
        if (asked.run() == SampleSettings.Run.OFF || project.getBasedir() == null) {
            return asked;
        }
        SampleSettings.Java java = asked.java();
        Optional<Integer> release = java.release().or(() -> JavaLevel.of(project));
        if (release.isPresent() && release.get() > Runtime.version().feature()) {
            return unchecked(
                    asked,
                    "the project is for Java %d, Maven runs on %d"
                            .formatted(release.get(), Runtime.version().feature()));
        }
        used = Optional.of(classpath());
        if (!classpath().missing().isEmpty()) {
            if (!session.isOffline()) {
                throw new ConfigException(classpath().missing());
            }
            return unchecked(asked, "offline, and " + classpath().missing());
        }
        List<String> entries = new ArrayList<>(java.classpath());
        classpath().entries().stream()
                .filter(Files::exists) // not yet those of a module that is built later
                .forEach(entry -> entries.add(entry.toString()));
        return asked.withJava(
                new SampleSettings.Java(release, java.strict(), java.dependencies(), entries));
    }

    private SampleSettings unchecked(SampleSettings asked, String reason) {
        String notice = "code samples of %s are unchecked: %s".formatted(project.getId(), reason);
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
        return asked.withRun(SampleSettings.Run.OFF);
    }

    /** The reports of several projects as one. */
    static Report together(List<Report> reports) {
        return new Report(
                reports.stream().mapToInt(Report::files).sum(),
                reports.stream().flatMap(r -> r.findings().stream()).sorted(Finding.ORDER).toList(),
                reports.stream().flatMap(r -> r.samples().stream()).toList(),
                reports.stream().flatMap(r -> r.notices().stream()).distinct().toList(),
                reports.stream().flatMap(r -> r.failures().stream()).toList(),
                reports.stream().map(Report::duration).reduce(Duration.ZERO, Duration::plus));
    }

    private Report withNotices(Report report) {
        return new Report(
                report.files(),
                report.findings(),
                report.samples(),
                Stream.concat(notices.stream(), report.notices().stream()).toList(),
                report.failures(),
                report.duration());
    }
}
