package io.github.devrellint.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenProjectNamesTest {

    @TempDir Path repository;

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void namesOfTheProjectAroundASite() throws IOException {
        Files.createDirectories(repository.resolve(".git"));
        write(
                "pom.xml",
                "<project><artifactId>kafkr-parent</artifactId><modules><module>enginr</module>"
                        + "<module>../outside</module></modules></project>");
        write("enginr/pom.xml", "<project><artifactId>kafkr-enginr</artifactId></project>");
        write("enginr/src/main/java/x/Windlas.java", "class Windlas {}");
        Path docs = Files.createDirectories(repository.resolve("docs/site"));
        assertThat(MavenProjectNames.around(docs))
                .contains("kafkr", "enginr", "kafkr-parent", "Windlas");
    }

    @Test
    void nothingAboveAFolderThatIsInNoRepository() throws IOException {
        write("pom.xml", "<project><artifactId>kafkr</artifactId></project>");
        Path docs = Files.createDirectories(repository.resolve("docs"));
        assertThat(MavenProjectNames.around(docs)).isEmpty();
        assertThat(MavenProjectNames.around(repository)).containsExactly("kafkr");
    }

    @Test
    void aProjectWhosePomIsNoXmlHasNoNames() throws IOException {
        write("src/main/java/x/Windlas.java", "class Windlas {}");
        write("pom.xml", "<project><artifactId>kafkr");
        assertThat(MavenProjectNames.around(repository)).isEmpty();
        write("pom.xml", "<project><artifactId>kafkr</artifactId></project>");
        assertThat(MavenProjectNames.around(repository)).containsExactly("kafkr", "Windlas");
    }
}
