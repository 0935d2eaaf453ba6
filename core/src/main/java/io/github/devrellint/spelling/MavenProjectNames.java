package io.github.devrellint.spelling;

import io.github.devrellint.base.GitRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The names that the Maven project around a site made: artifact ids, modules and classes. Reads the
 * POMs and the names of source files, nothing else, and never above the repository.
 */
final class MavenProjectNames {

    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 25;

    private final Set<String> names = new HashSet<>();
    private int files;

    private MavenProjectNames() {}

    /**
     * Returns the names of the project that a folder is in; none where it is in no project.
     *
     * @param folder absolute
     */
    static Set<String> around(Path folder) {
        MavenProjectNames found = new MavenProjectNames();
        project(folder).ifPresent(found::read);
        return found.names;
    }

    /** The topmost folder with a POM, up to the root of the repository; else only the folder. */
    private static Optional<Path> project(Path folder) {
        Optional<Path> repository = GitRepository.around(folder);
        return Stream.iterate(
                        folder,
                        at -> at != null && at.startsWith(repository.orElse(folder)),
                        Path::getParent)
                .filter(MavenProjectNames::hasPom)
                .reduce((low, high) -> high);
    }

    private static boolean hasPom(Path folder) {
        return Files.isRegularFile(folder.resolve("pom.xml"));
    }

    private void read(Path project) {
        List<String> modules = new ArrayList<>();
        try (InputStream in = Files.newInputStream(project.resolve("pom.xml"))) {
            pom(in, modules);
        } catch (IOException | XMLStreamException e) {
            return; // Maven will say so; here it only means that nothing is known
        }
        for (String sources : List.of("src/main/java", "src/main/kotlin", "src/test/java")) {
            classes(project.resolve(sources));
        }
        for (String module : modules) {
            Path folder = project.resolve(module).normalize();
            if (folder.startsWith(project) && !folder.equals(project) && hasPom(folder)) {
                read(folder);
            }
        }
    }

    private void pom(InputStream in, List<String> modules) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (element.equals("artifactId") || element.equals("module")) {
                    String text = xml.getElementText().strip();
                    names.add(text);
                    names.addAll(List.of(text.split("[-./]")));
                    if (element.equals("module")) {
                        modules.add(text);
                    }
                }
            }
        }
    }

    private void classes(Path sources) {
        if (!Files.isDirectory(sources) || files >= MOST_FILES) {
            return;
        }
        try (Stream<Path> all = Files.walk(sources, DEEPEST)) {
            all.limit(MOST_FILES - files).forEach(this::sourceFile);
        } catch (IOException | UncheckedIOException e) {
            // a folder that can't be listed has no names to offer
        }
    }

    private void sourceFile(Path file) {
        files++;
        String name = file.getFileName().toString();
        if (name.endsWith(".java") || name.endsWith(".kt")) {
            names.add(name.substring(0, name.lastIndexOf('.')));
        }
    }
}
