package io.github.devrellint.maven;

import io.github.devrellint.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes a page of the Maven site, under Project Reports, with the findings in the documents of the
 * project. Findings do not fail a site; what can't be checked does. Called by hand, it writes the
 * HTML report of {@code check}.
 *
 * <p>Not an {@code AbstractMavenReport}: that one needs Doxia's renderer and some forty libraries
 * with it, which Maven would look up, and open, for each {@code check} as well.
 */
@Mojo(name = "report", threadSafe = true)
public class ReportMojo extends AbstractMojo implements MavenMultiPageReport {

    private static final String INCOMPLETE = "not everything could be checked; see above";

    private final MavenServices services;

    /** Where a goal that is called by hand writes its page; a site says itself where. */
    @Parameter(defaultValue = "${project.build.directory}/reports", readonly = true)
    private File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

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

    /** See the goal {@code check}. */
    @Parameter(property = "devrel-lint.includes")
    private List<String> includes = List.of();

    /** See the goal {@code check}. */
    @Parameter(property = "devrel-lint.excludes", defaultValue = "src/it/**,src/test/**")
    private List<String> excludes = List.of();

    /** How far code samples are verified; see the goal {@code check}. */
    @Parameter(property = "devrel-lint.samples")
    private String samples;

    /**
     * The encoding of documents that have no byte order mark. Not that of the sources: whatever
     * those are in, generators and hosts read Markdown as UTF-8.
     */
    @Parameter(property = "devrel-lint.encoding", defaultValue = "UTF-8")
    private String encoding;

    /** Number of threads; 0 shares the processors among the threads of the build. */
    @Parameter(property = "devrel-lint.jobs", defaultValue = "0")
    private int jobs;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    public ReportMojo(
            ProjectDependenciesResolver resolver,
            RepositorySystem repositories,
            ToolchainManager toolchains) {
        this.services = new MavenServices(resolver, repositories, toolchains);
    }

    @Override
    @Deprecated
    public String getOutputName() {
        return "devrel-lint";
    }

    @Override
    public String getOutputPath() {
        return "devrel-lint";
    }

    @Override
    public String getName(Locale locale) {
        return ReportPage.TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return "Findings in posts and documentation: front matter, images, links, spelling, samples.";
    }

    @Override
    public boolean canGenerateReport() {
        return !skip;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        outputDirectory = directory;
    }

    MavenProject project() {
        return project;
    }

    MavenSession session() {
        return session;
    }

    /** The projects whose documents are on the page. */
    List<MavenProject> projects() {
        return List.of(project);
    }

    @Override
    public void generate(Sink sink, SinkFactory others, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Report report = run(false);
            new ReportPage(sink, report).write();
            if (!report.failures().isEmpty()) {
                throw new MavenReportException(INCOMPLETE);
            }
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (!canGenerateReport()) {
            return;
        }
        Path page = outputDirectory.toPath().resolve(getOutputPath() + ".html");
        ReportFiles files = new ReportFiles().add("html", page);
        Report report = run(files.showPages());
        files.write(report);
        getLog().info("devrel-lint: wrote " + page);
        if (!report.failures().isEmpty()) {
            throw new MojoExecutionException(INCOMPLETE);
        }
    }

    private Report run(boolean withPages) throws MojoExecutionException {
        var parameters =
                new LintParameters(
                        ConfigFile.resolve(configFile, project, session),
                        includes,
                        excludes,
                        List.of(),
                        LintParameters.samples(samples),
                        false,
                        LintParameters.encoding(encoding),
                        jobs > 0 ? jobs : LintParameters.share(session));
        List<Report> reports = new ArrayList<>();
        for (MavenProject each : projects()) {
            reports.add(
                    new ProjectLint(each, List.of(each), session, services, parameters)
                            .run(withPages));
        }
        Report report = Report.combined(reports);
        if (!report.failures().isEmpty()) {
            new Console(getLog()).showFailures(CheckResult.of(report));
        }
        return report;
    }
}
