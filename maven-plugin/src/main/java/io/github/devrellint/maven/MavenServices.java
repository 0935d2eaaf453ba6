package io.github.devrellint.maven;

import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What Maven does for goals that lint. */
record MavenServices(
        ProjectDependenciesResolver resolver,
        RepositorySystem repositories,
        ToolchainManager toolchains) {}
