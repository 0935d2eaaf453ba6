package io.github.devrellint.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Checks the documents of the project: front matter, images and links, spelling, code samples.
 * Findings at or above the configured severity fail the build; anything that can't be checked ends
 * it with an error.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresProject = false)
public final class CheckMojo extends AbstractMojo {

    private final MavenServices services;

    /** Skips the goal. */
    @Parameter(property = "devrel-lint.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The configuration file. Without it, each document is checked by the {@code devrel-lint.yaml}
     * that is found upwards from it; none is fine. A path of the command line is relative to where
     * Maven was started, one of a POM to the directory of the project, or of the nearest of its
     * parents that has the file.
     */
    @Parameter(property = "devrel-lint.configFile")
    private String configFile;

    /**
     * From which severity on a finding is a violation: {@code error}, {@code warning}, {@code info}
     * or {@code never}. Default: what the configuration file says, else {@code error}. The same as
     * {@link #violationSeverity}, by the name that it has in the configuration file and on the
     * command line of devrel-lint.
     */
    @Parameter(property = "devrel-lint.failOn")
    private String failOn;

    /**
     * From which severity on a finding is a violation: {@code error}, {@code warning} or {@code
     * info}. The same as {@link #failOn}, by the name that other checking plugins have for it.
     */
    @Parameter(property = "devrel-lint.violationSeverity")
    private String violationSeverity;

    /**
     * Whether violations fail the build. They are logged in any case. Failures to check something
     * always end the build.
     */
    @Parameter(property = "devrel-lint.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /** How many violations a project may have before they fail the build. */
    @Parameter(property = "devrel-lint.maxAllowedViolations", defaultValue = "0")
    private int maxAllowedViolations;

    /**
     * Globs of the documents to check, relative to the directory of the project. They replace
     * {@code include} of the configuration file. Default: what that says, else all Markdown files.
     */
    @Parameter(property = "devrel-lint.includes")
    private List<String> includes = List.of();

    /**
     * Globs of documents not to check, relative to the directory of the project, beside {@code
     * exclude} of the configuration file. The build directory and the directories of modules are
     * never part of a project's documents.
     */
    @Parameter(property = "devrel-lint.excludes", defaultValue = "src/it/**,src/test/**")
    private List<String> excludes = List.of();

    /**
     * Checks only these files (folders too), relative to the directory that Maven was started in;
     * for the command line. In a reactor each project checks those that are its own.
     */
    @Parameter(property = "devrel-lint.files")
    private List<String> files = List.of();

    /**
     * How far code samples are verified: {@code off}, {@code compile}, {@code sandbox} (run where a
     * sandbox is there) or {@code trust} (run without). Default: what the configuration file says,
     * else {@code sandbox}. Java samples see the test class path of the project; it is resolved
     * only if samples are compiled.
     */
    @Parameter(property = "devrel-lint.samples")
    private String samples;

    /**
     * Whether links and images on other hosts are asked for; see the rule {@code dead-url}.
     * Default: what {@code links.online} of the configuration file says. Never in an offline build.
     */
    @Parameter(property = "devrel-lint.online", defaultValue = "false")
    private boolean online;

    /**
     * The encoding of documents that have no byte order mark. Not that of the sources: whatever
     * those are in, generators and hosts read Markdown as UTF-8.
     */
    @Parameter(property = "devrel-lint.encoding", defaultValue = "UTF-8")
    private String encoding;

    /** Number of threads; 0 shares the processors among the threads of the build. */
    @Parameter(property = "devrel-lint.jobs", defaultValue = "0")
    private int jobs;

    /** The format of {@link #outputFile}. */
    @Parameter(property = "devrel-lint.outputFormat", defaultValue = "text")
    private String outputFormat;

    /** A file to write the report to, in {@link #outputFormat}. Default: none. */
    @Parameter(property = "devrel-lint.outputFile")
    private File outputFile;

    /**
     * Formats to write to {@link #outputDirectory}, each as {@code
     * devrel-lint-<format>.<extension>}: {@code html}, {@code json}, {@code sarif}, {@code
     * checkstyle}, {@code junit}, {@code text}. Default: none.
     */
    @Parameter(property = "devrel-lint.outputFormats")
    private List<String> outputFormats = List.of();

    /** Where {@link #outputFormats} are written to. */
    @Parameter(
            property = "devrel-lint.outputDirectory",
            defaultValue = "${project.build.directory}/devrel-lint")
    private File outputDirectory;

    /** Whether findings are logged. */
    @Parameter(property = "devrel-lint.consoleOutput", defaultValue = "true")
    private boolean consoleOutput;

    /**
     * Whether to skip the check if nothing has changed since the last one: documents and the files
     * around them, configuration, class path, plugin, JDK. The result is kept in the build
     * directory, so {@code clean} deletes it.
     */
    @Parameter(property = "devrel-lint.cache", defaultValue = "true")
    private boolean cache;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    public CheckMojo(
            ProjectDependenciesResolver resolver,
            RepositorySystem repositories,
            ToolchainManager toolchains) {
        this.services = new MavenServices(resolver, repositories, toolchains);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        UnknownParameters.refuse(execution, project, session);
        var turn = new ReactorSchedule(session, project, execution);
        List<MavenProject> modules = turn.modules();
        if (!skip && turn.isEarly()) {
            getLog().info(
                            "The documents of %s are checked behind the last of its modules; if that one fails, they are not"
                                    .formatted(project.getId()));
        }
        try {
            turn.take(
                    () -> {
                        check(modules, turn.isForWholeBuild());
                        return null;
                    });
        } catch (MojoExecutionException | MojoFailureException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MojoExecutionException(e);
        }
    }

    private void check(List<MavenProject> modules, boolean wholeBuild)
            throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("devrel-lint is skipped");
            return;
        }
        ReportFiles reports = new ReportFiles().addAll(outputFormats, outputDirectory.toPath());
        if (outputFile != null) {
            reports.add(outputFormat, outputFile.toPath());
        }
        var verdict =
                new BuildVerdict(
                        getLog(),
                        consoleOutput,
                        ViolationLimit.severity(failOn, violationSeverity),
                        maxAllowedViolations,
                        failOnViolation);
        if (wholeBuild && session.getProjects().size() > 1) {
            new WholeBuildCheck(each -> lint(each).run(reports.showPages()), verdict, getLog())
                    .run(session.getProjects(), reports);
            return;
        }
        if (!modules.isEmpty()) {
            getLog().info("Checking the documents of " + project.getId() + ", after its modules");
        }
        LintParameters parameters = parameters(project);
        ProjectLint lint = lint(project, modules, parameters);
        var upToDate =
                new UpToDateChecker(
                        session, project, execution, services.toolchains(), lint.root());
        Optional<String> inputs = cache ? upToDate.inputs(parameters) : Optional.empty();
        verdict.on(new IncrementalCheck(lint, upToDate, getLog()).run(inputs, reports));
    }

    private ProjectLint lint(MavenProject of) throws MojoExecutionException {
        List<MavenProject> modules = new ReactorSchedule(session, of, execution).modules();
        return lint(of, modules, parameters(of));
    }

    private ProjectLint lint(MavenProject of, List<MavenProject> modules, LintParameters parameters)
            throws MojoExecutionException {
        List<MavenProject> projects = new ArrayList<>(List.of(of));
        projects.addAll(modules);
        return new ProjectLint(of, projects, session, services, parameters);
    }

    private LintParameters parameters(MavenProject of) throws MojoExecutionException {
        return new LintParameters(
                ConfigFile.resolve(configFile, of, session),
                includes,
                excludes,
                files,
                LintParameters.samples(samples),
                online,
                LintParameters.encoding(encoding),
                jobs > 0 ? jobs : LintParameters.share(session));
    }
}
