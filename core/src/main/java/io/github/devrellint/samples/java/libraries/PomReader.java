package io.github.devrellint.samples.java.libraries;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;

/**
 * Reads a {@code pom.xml} as Maven does, with its parents, properties and managed versions, from
 * the project and the local repository; never from the network.
 */
final class PomReader {

    /** What is part of a path in the repository. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.+-]+");

    private final Path repository;
    private final Map<String, Path> ownPoms;

    /**
     * @param repository the local one
     * @param ownPoms those of the project, by artifact id
     */
    PomReader(Path repository, Map<String, Path> ownPoms) {
        this.repository = repository;
        this.ownPoms = ownPoms;
    }

    /** Returns what the file says; if it can't be read, only why. */
    ProjectPom read(Path pom) {
        DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
        request.setPomFile(pom.toFile());
        request.setModelResolver(new LocalModels());
        request.setSystemProperties(System.getProperties());
        request.setProcessPlugins(false);
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        try {
            return of(
                    new DefaultModelBuilderFactory()
                            .newInstance()
                            .build(request)
                            .getEffectiveModel());
        } catch (ModelBuildingException e) {
            String why =
                    e.getProblems().stream()
                            .map(ModelProblem::getMessage)
                            .findFirst()
                            .orElse("is no POM");
            return ProjectPom.unreadable(why);
        }
    }

    private ProjectPom of(Model model) {
        List<String> libraries = new ArrayList<>();
        for (Dependency each : model.getDependencies()) {
            boolean library = List.of("jar", "test-jar", "bundle").contains(each.getType());
            // modules are looked at in the project itself
            if (library && !ownPoms.containsKey(each.getArtifactId())) {
                path(
                                each.getGroupId(),
                                each.getArtifactId(),
                                each.getVersion(),
                                classifier(each) + ".jar")
                        .ifPresent(libraries::add);
            }
        }
        return new ProjectPom(
                model.getGroupId(),
                model.getArtifactId(),
                model.getVersion(),
                List.copyOf(libraries),
                List.of());
    }

    private static String classifier(Dependency dependency) {
        String named = dependency.getClassifier();
        boolean given = named != null && PLAIN.matcher(named).matches();
        return given ? "-" + named : dependency.getType().equals("test-jar") ? "-tests" : "";
    }

    /** The path of a file in a repository; empty if the coordinates are not complete. */
    private static Optional<String> path(
            String group, String artifact, String version, String end) {
        boolean plain =
                Stream.of(group, artifact, version)
                        .allMatch(each -> each != null && PLAIN.matcher(each).matches());
        return plain && !version.contains("..")
                ? Optional.of(
                        String.join(
                                "/",
                                group.replace('.', '/'),
                                artifact,
                                version,
                                artifact + "-" + version + end))
                : Optional.empty();
    }

    private final class LocalModels implements ModelResolver {

        @Override
        public ModelSource resolveModel(String group, String artifact, String version)
                throws UnresolvableModelException {
            return path(group, artifact, version, ".pom")
                    .map(repository::resolve)
                    .filter(Files::isRegularFile)
                    .or(() -> Optional.ofNullable(ownPoms.get(artifact)))
                    .map(path -> new FileModelSource(path.toFile()))
                    .orElseThrow(
                            () ->
                                    new UnresolvableModelException(
                                            "not in the local repository",
                                            group,
                                            artifact,
                                            version));
        }

        @Override
        public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource resolveModel(Dependency bom) throws UnresolvableModelException {
            return resolveModel(bom.getGroupId(), bom.getArtifactId(), bom.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {
            // only the local one is asked
        }

        @Override
        public void addRepository(Repository repository, boolean replace) {
            // only the local one is asked
        }

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }
}
