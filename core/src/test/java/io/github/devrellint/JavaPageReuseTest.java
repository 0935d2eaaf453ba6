package io.github.devrellint;

import static io.github.devrellint.JavaProjectSite.ALL;
import static io.github.devrellint.JavaProjectSite.JAVA;
import static io.github.devrellint.JavaProjectSite.LIBRARY;
import static io.github.devrellint.JavaProjectSite.PLAIN;
import static io.github.devrellint.JavaProjectSite.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * As {@link PageReuseTest}, for pages whose samples are compiled against a project and libraries of
 * the user: one thing at a time is changed, and the report compared with that of a run that knows
 * nothing of an earlier one.
 */
@DisabledOnOs(OS.WINDOWS)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@Order(1)
class JavaPageReuseTest {

    @TempDir Path folder;

    private JavaProjectSite site;

    @BeforeEach
    void aProjectThatWasChecked() throws Exception {
        site = new JavaProjectSite(folder);
        assertThat(site.report()).isEqualTo(ALL);
        assertThat(site.report()).isEmpty();
    }

    @AfterEach
    void restore() {
        site.close();
    }

    @Test
    void checksOnlyThePageThatHasChanged() throws Exception {
        site.write(PLAIN, "None here.\n");
        assertThat(site.report()).containsExactly(PLAIN);
        site.page(LIBRARY, "import tea.Cup; class Table { void set(Cup cup) { cup.drain(); } }");
        assertThat(site.report()).containsExactly(LIBRARY);
        assertThat(site.report()).isEmpty();
    }

    @Test
    void compilesAgainWhenALibraryChanges() throws Exception {
        site.library("tea", "1.0", "Cup", "public void pour() {}");
        assertThat(site.report()).isEqualTo(JAVA);
        assertThat(site.report()).isEmpty();
        site.write(PLAIN, "None here.\n");
        site.library("tea", "1.0", "Cup", "public void fill() {}");
        assertThat(site.report()).isEqualTo(ALL);
    }

    @Test
    void compilesAgainWhenALibraryComesOrGoes() throws Exception {
        Files.delete(site.jar("tea", "1.0"));
        assertThat(site.report()).isEqualTo(JAVA);
        site.library("milk", "1.0", "Jug", "");
        assertThat(site.report()).isEqualTo(JAVA);
        assertThat(site.report()).isEmpty();
    }

    @Test
    void checksAllWhenTheProjectChanges() throws Exception {
        site.write(
                "src/main/java/kitchen/Kettle.java",
                "package kitchen; public class Kettle { public void heat() {} }");
        assertThat(site.report()).isEqualTo(ALL);
        site.write("pom.xml", site.read("pom.xml").replace("tea", "coffee"));
        assertThat(site.report()).isEqualTo(ALL);
        site.write("devrel-lint.yaml", "samples: { run: compile, java: { release: 17 } }\n");
        assertThat(site.report()).isEqualTo(ALL);
    }

    @Test
    void compilesAgainWhenAnEarlierReleaseOfTheProjectAppears() throws Exception {
        site.page(PROJECT, "void on(Pan pan) { pan.cook(); }");
        assertThat(site.report()).containsExactly(PROJECT);
        assertThat(site.report()).isEmpty();
        site.library("kitchen", "1.9", "Pan", "public void cook() {}");
        assertThat(site.report()).contains(PROJECT);
        assertThat(site.report()).isEmpty();
    }

    @Test
    void compilesEachTimeWhatNamesALibrary() throws Exception {
        site.write(LIBRARY, "```java deps=\"org.example:tea:1.0\"\nint cups = 1;\n```\n");
        assertThat(site.report()).containsExactly(LIBRARY);
        assertThat(site.report()).containsExactly(LIBRARY);
    }

    @Test
    void repeatsWhatWasSaidAboutLibraries() throws Exception {
        site.page(LIBRARY, "class Other {}");
        assertThat(site.report()).containsExactly(LIBRARY);
        site.write(LIBRARY, "No more samples.\n");
        site.write(PLAIN, "None here.\n");
        assertThat(site.report()).containsExactlyInAnyOrder(LIBRARY, PLAIN);
        site.write(PROJECT, "No more of them.\n");
        assertThat(site.report()).containsExactly(PROJECT);
    }

    @Test
    void keepsTheReportOfAFileWithSamples() throws Exception {
        assertThat(site.report(LIBRARY)).containsExactly(LIBRARY);
        assertThat(site.report(LIBRARY)).isEmpty();
        site.library("tea", "1.0", "Cup", "public void pour() {}");
        assertThat(site.report(LIBRARY)).containsExactly(LIBRARY);
        assertThat(site.report(LIBRARY)).isEmpty();
        site.write(PROJECT, "Another page may be linked to.\n");
        assertThat(site.report(LIBRARY)).containsExactly(LIBRARY);
        site.page(LIBRARY, "import tea.Cup; class Table { void set(Cup cup) { cup.pour(); } }");
        assertThat(site.report(LIBRARY)).containsExactly(LIBRARY);
        assertThat(site.report(LIBRARY)).isEmpty();
    }

    @Test
    void checksAFileWithoutSamplesEachTime() throws Exception {
        assertThat(site.report(PLAIN)).containsExactly(PLAIN);
        assertThat(site.report(PLAIN)).containsExactly(PLAIN);
    }
}
