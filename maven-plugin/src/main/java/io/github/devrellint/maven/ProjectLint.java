package io.github.devrellint.maven;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.baseline.Baselines;
import io.github.devrellint.baseline.CheckedPart;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.config.ProjectInfo;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.java.libraries.Libraries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** One run of the linter over the documents of a project. */
final class ProjectLint {

    private final MavenProject project;
    private final List<MavenProject> projects;
    private final MavenSession session;
    private final MavenServices services;
    private final LintParameters parameters;
    private final BuildLibraries libraries;
    private final ProjectDocuments documents;
    private final AbsentModules absent;
    private TestClasspath classpath;

    /**
     * @param projects whose classes and dependencies Java samples see: the project itself, and the
     *     modules that are built with it
     * @throws MojoExecutionException if a folder of another module can't be read
     */
    ProjectLint(
            MavenProject project,
            List<MavenProject> projects,
            MavenSession session,
            MavenServices services,
            LintParameters parameters)
            throws MojoExecutionException {
        this.project = project;
        this.projects = projects;
        this.session = session;
        this.services = services;
        this.parameters = parameters;
        this.libraries =
                new BuildLibraries(
                        services.repositories(), session.getRepositorySession(), project);
        this.documents = ProjectDocuments.of(project, session);
        this.absent = AbsentModules.of(project, session);
    }

    /**
     * Lints.
     *
     * @param pages whether the report has facts about pages
     * @throws MojoExecutionException if the configuration can't be used or a named file is missing
     */
    Report run(boolean pages) throws MojoExecutionException {
        List<Path> paths = List.of(documents.directory());
        if (!parameters.files().isEmpty()) {
            Path start = Path.of(session.getExecutionRootDirectory());
            paths = documents.own(parameters.files(), start);
        }
        LintRequest request =
                LintRequest.of(root(), paths).toBuilder()
                        .config(parameters.configFile().map(file -> file.toPath().toAbsolutePath()))
                        .overlay(this::overlay)
                        .allowEmpty(true)
                        .jobs(parameters.jobs())
                        .pages(pages)
                        .service(Libraries.KEY, libraries)
                        .build();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Libraries that load resources by the context class loader would find Maven's.
        thread.setContextClassLoader(Linter.class.getClassLoader());
        try {
            Report report = new Linter().run(request, Linter.Progress.NONE);
            boolean full = parameters.samples().isEmpty() && parameters.files().isEmpty();
            return Baselines.found().apply(report, CheckedPart.of(request, full));
        } catch (ConfigException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Whether repositories were asked for libraries; their answer may change from day to day. */
    boolean askedForLibraries() {
        return libraries.asked();
    }

    /** The class path of the run, if it needed one. */
    Optional<TestClasspath> usedClasspath() {
        return Optional.ofNullable(classpath);
    }

    /** The test class path of the projects, resolved at the first call. */
    TestClasspath classpath() {
        if (classpath == null) {
            classpath = TestClasspath.of(projects, absent.entries(), services.resolver(), session);
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

    private Config overlay(Config config) {
        List<String> exclude = new ArrayList<>(config.exclude());
        exclude.addAll(documents.foreign());
        exclude.addAll(documents.globs(parameters.excludes()));
        List<String> include =
                parameters.includes().isEmpty()
                        ? config.include()
                        : documents.globs(parameters.includes());
        LinkSettings links = config.links();
        Samples samples = samples(config.samples());
        return config.toBuilder()
                .include(include)
                .exclude(exclude)
                .samples(samples.settings())
                .links(links.withOnline(isOnline(links)))
                .project(facts().withNotices(samples.notices()))
                .build();
    }

    private boolean isOnline(LinkSettings links) {
        return !session.isOffline() && (links.online() || parameters.online());
    }

    private ProjectInfo facts() {
        return project.getBasedir() == null
                ? new ProjectInfo(Map.of(), Set.of(), parameters.encoding())
                : ProjectFacts.of(session, parameters.encoding());
    }

    /** How samples are verified, and why less far than was asked for. */
    private record Samples(SampleSettings settings, List<String> notices) {}

    /** Java samples are compiled as the tests of the project are. */
    private Samples samples(SampleSettings configured) {
        SampleSettings asked = parameters.samples().map(configured::withRun).orElse(configured);
        if (asked.run() == SampleSettings.Run.OFF || project.getBasedir() == null) {
            return new Samples(asked, List.of());
        }
        SampleSettings.Java java = asked.java();
        Optional<Integer> release =
                java.release()
                        .or(() -> JavaRelease.of(project, session.getUserProperties()))
                        .or(() -> ToolchainJdk.feature(services.toolchains(), session));
        if (release.isPresent() && release.get() > Runtime.version().feature()) {
            return unchecked(
                    asked,
                    "the project is for Java %d, Maven runs on %d"
                            .formatted(release.get(), Runtime.version().feature()));
        }
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
        SampleSettings.Java ofProject =
                new SampleSettings.Java(release, java.strict(), java.dependencies(), entries);
        return new Samples(asked.withJava(ofProject), absent.notice().stream().toList());
    }

    private Samples unchecked(SampleSettings asked, String reason) {
        String notice = "code samples of %s are unchecked: %s".formatted(project.getId(), reason);
        return new Samples(asked.withRun(SampleSettings.Run.OFF), List.of(notice));
    }
}
