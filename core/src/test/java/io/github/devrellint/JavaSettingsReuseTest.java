package io.github.devrellint;

import static io.github.devrellint.JavaProjectSite.ALL;
import static io.github.devrellint.JavaProjectSite.JAVA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** As {@link JavaPageReuseTest}, for the settings of the user; alone, since it moves their home. */
@DisabledOnOs(OS.WINDOWS)
@Isolated
class JavaSettingsReuseTest {

    @TempDir Path folder;

    private JavaProjectSite site;
    private Path home;

    @BeforeEach
    void aProjectThatWasChecked() throws Exception {
        site = new JavaProjectSite(folder);
        home = Files.createDirectories(folder.toRealPath().resolve("home"));
        site.set("user.home", home);
        assertThat(site.report()).isEqualTo(ALL);
        assertThat(site.report()).isEmpty();
    }

    @AfterEach
    void restore() {
        site.close();
    }

    @Test
    void compilesAgainWhenTheUserHasOtherSettings() throws Exception {
        Path settings = home.resolve(".m2/settings.xml");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "<settings/>");
        assertThat(site.report()).isEqualTo(JAVA);
        assertThat(site.report()).isEmpty();
    }

    @Test
    void compilesEachTimeWhenTheEnvironmentDecidesWhereLibrariesLie() throws Exception {
        Path settings = home.resolve(".m2/settings.xml");
        Files.createDirectories(settings.getParent());
        Files.writeString(
                settings,
                "<settings><localRepository>${env.ELSEWHERE}</localRepository></settings>");
        assertThat(site.report()).isEqualTo(JAVA);
        assertThat(site.report()).isEqualTo(JAVA);
    }
}
