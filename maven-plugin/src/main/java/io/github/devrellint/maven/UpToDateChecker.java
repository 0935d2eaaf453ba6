package io.github.devrellint.maven;

import io.github.devrellint.Linter;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.SessionData;

/**
 * Remembers the outcome of a check in the build directory, for the next build that has the same
 * files, configuration, class path, plugin and JDK. Files outside of the root of the build are not
 * seen, so a build that has its documents or its configuration there is checked each time.
 */
final class UpToDateChecker {

    private static final String FORM = "devrel-lint 1";
    private static final Set<String> SKIPPED =
            Set.of(".git", ".idea", ".parameters", ".vscode", "node_modules", "target");

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;
    private final ToolchainManager toolchains;
    private final Path root;
    private final Path file;

    UpToDateChecker(
            MavenSession session,
            MavenProject project,
            MojoExecution execution,
            ToolchainManager toolchains,
            Path root) {
        this.session = session;
        this.toolchains = toolchains;
        this.project = project;
        this.execution = execution;
        this.root = root;
        this.file =
                Path.of(
                        project.getBuild().getDirectory(),
                        "devrel-lint",
                        "check-" + execution.getExecutionId() + ".state");
    }

    private boolean covers(LintParameters parameters) {
        return project.getBasedir() != null
                && project.getBasedir().toPath().startsWith(root)
                && parameters.files().isEmpty()
                && parameters.configFile().stream()
                        .allMatch(config -> config.toPath().toAbsolutePath().startsWith(root));
    }

    /**
     * Returns the outcome of the last check if a new one would be the same; empty if that is not
     * certain.
     *
     * @param inputs fingerprint by {@link #inputs}
     * @param classpath resolves the class path; asked only if the last check used it
     */
    Optional<CheckResult> last(String inputs, Supplier<TestClasspath> classpath) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4 || !lines.get(0).equals(FORM) || !lines.get(1).equals(inputs)) {
                return Optional.empty();
            }
            boolean same = lines.get(2).isEmpty() || lines.get(2).equals(of(classpath.get()));
            return same ? CheckResult.decode(lines.subList(3, lines.size())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Remembers an outcome. */
    void remember(String inputs, Optional<TestClasspath> classpath, CheckResult outcome)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(FORM, inputs));
        lines.add(classpath.isPresent() ? of(classpath.get()) : "");
        lines.addAll(outcome.encode());
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /**
     * Returns a fingerprint of all inputs of a check with these parameters except the class path;
     * empty if there are inputs that it can't see, or a file that can't be read.
     */
    Optional<String> inputs(LintParameters parameters) {
        try {
            return covers(parameters) ? Optional.of(fingerprint(parameters)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String fingerprint(LintParameters parameters) throws IOException {
        Predicate<Path> built = built();
        var print = new InputFingerprint();
        print.add(parameters.configFile()).add(parameters.includes()).add(parameters.excludes());
        print.add(parameters.samples()).add(parameters.encoding()).add(session.isOffline());
        print.add(Runtime.version()).add(System.getenv("PATH")).add(LocalDate.now());
        print.add(ToolchainJdk.feature(toolchains, session)).add(execution.getVersion());
        print.add(JavaRelease.of(project, session.getUserProperties()));
        print.add(execution.getMojoDescriptor().getPluginDescriptor().getArtifacts());
        addJar(Linter.class, print);
        addJar(UpToDateChecker.class, print);
        for (MavenProject each : session.getAllProjects()) {
            print.add(each.getId()).add(each.getName()).add(releases(each));
        }
        print.add(surroundings(built));
        print.addTree(project.getBasedir().toPath(), built, true);
        return print.toString();
    }

    /**
     * The versions of a project that the local repository has: what it was before is compared with
     * what it is now, see {@code PreviousRelease}.
     */
    private List<String> releases(MavenProject of) {
        File local = session.getRepositorySession().getLocalRepository().getBasedir();
        File artifact =
                new File(local, of.getGroupId().replace('.', '/') + "/" + of.getArtifactId());
        String[] versions = artifact.list((folder, name) -> !name.equals(of.getVersion()));
        return versions == null ? List.of() : Stream.of(versions).sorted().toList();
    }

    /** Files of Git, editors and build tools. */
    private Predicate<Path> built() {
        Set<Path> directories =
                session.getAllProjects().stream()
                        .map(each -> Path.of(each.getBuild().getDirectory()))
                        .collect(Collectors.toSet());
        return folder ->
                SKIPPED.contains(folder.getFileName().toString()) || directories.contains(folder);
    }

    /**
     * Fingerprint of the files of the whole build, which documents may link to; computed once per
     * build.
     */
    private String surroundings(Predicate<Path> built) throws IOException {
        String key = "devrel-lint:surroundings";
        SessionData data = session.getRepositorySession().getData();
        Object known = data.get(key);
        if (known == null) {
            data.set(key, null, new InputFingerprint().addTree(root, built, false).toString());
            known = data.get(key);
        }
        return known.toString();
    }

    private static void addJar(Class<?> type, InputFingerprint print) throws IOException {
        try {
            Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            print.addMeta(jar);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String of(TestClasspath classpath) throws IOException {
        var print = new InputFingerprint().add(classpath.missing());
        for (Path entry : classpath.entries()) {
            if (Files.isDirectory(entry)) {
                print.addTree(entry, folder -> false, true);
            } else {
                print.addMeta(entry);
            }
        }
        return print.toString();
    }
}
