package io.github.devrellint.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes one page with the findings in the documents of all projects of the build. Java samples see
 * what is compiled by then, so run it in the same build as {@code test-compile}, or after it.
 */
@Mojo(name = "aggregate-report", aggregator = true, threadSafe = true)
public final class AggregateReportMojo extends ReportMojo {

    @Inject
    public AggregateReportMojo(
            ProjectDependenciesResolver resolver,
            RepositorySystem repositories,
            ToolchainManager toolchains) {
        super(resolver, repositories, toolchains);
    }

    @Override
    @Deprecated
    public String getOutputName() {
        return "devrel-lint-aggregate";
    }

    @Override
    public String getOutputPath() {
        return "devrel-lint-aggregate";
    }

    @Override
    public boolean canGenerateReport() {
        return super.canGenerateReport() && project().isExecutionRoot();
    }

    @Override
    List<MavenProject> projects() {
        return session().getProjects();
    }
}
