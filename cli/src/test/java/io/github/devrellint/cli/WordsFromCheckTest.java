package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsFromCheckTest {

    @TempDir Path folder;

    @BeforeEach
    void writePosts() throws IOException {
        write("a.md", "The data lives in Inifinspan, and we recieve it there.\n");
        write("b.md", "It comes from Inifinspan, too. Its to late, you know.\n");
        write("c.md", "We recieve it once more.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Path words() {
        return folder.resolve(".devrel-lint/words.txt");
    }

    @Test
    void listsWhatARunReports() {
        Run run = Run.in(folder, "1\n", "words", "--from-check");
        assertThat(run.exit()).isZero();
        assertThat(run.stdout())
                .contains("   1  Inifinspan  2 × in 2 files, a name? -> Infinispan")
                .contains("   2  recieve  2 × in 2 files -> rec")
                .doesNotContain("Its", "Which are right?");
        assertThat(words()).doesNotExist();
    }

    @Test
    void asksOnATerminal() throws IOException {
        Run run = Run.onTerminal(folder, "7\nwhat\n1-2\n", "words", "--from-check");
        assertThat(run.stdout().split("Which are right\\?")).hasSize(4);
        assertThat(run.stdout()).contains("added Inifinspan\nadded recieve\n");
        assertThat(words()).hasContent("Inifinspan\nrecieve");
        assertThat(Run.in(folder, "", "words", "--from-check").stdout())
                .isEqualTo("no word is reported\n");
    }

    @Test
    void takesNothingUnlessItIsTold() {
        for (String answer : new String[] {"", "\n", "none\n"}) {
            assertThat(Run.onTerminal(folder, answer, "words", "--from-check").exit()).isZero();
            assertThat(words()).doesNotExist();
        }
    }

    @Test
    void takesNamesThatRecurWithoutAsking() throws IOException {
        write("d.md", "It is rarely called Javva by anybody.\n");
        Run run = Run.onTerminal(folder, "", "words", "--from-check", "--yes");
        assertThat(run.stdout()).isEqualTo("added Inifinspan\n");
        assertThat(words()).hasContent("Inifinspan");
    }

    @Test
    void looksAtWhatIsNamed() {
        assertThat(Run.in(folder, "", "words", "--from-check", "c.md").stdout())
                .contains("recieve  1 × in 1 file -> ")
                .doesNotContain("Inifinspan");
        assertThat(Run.in(folder, "", "words", "--from-check", "no.md").exit()).isEqualTo(2);
        assertThat(Run.in(folder, "", "words", "c.md").exit()).isEqualTo(2);
    }

    @Test
    void asksForUnknownWordsOnlyWhereTheyAreReported() throws IOException {
        write("e.md", "A frobnitz is a thing.\n");
        assertThat(Run.in(folder, "", "words", "--from-check").stdout()).doesNotContain("frobnitz");
        write("devrel-lint.yaml", "rules:\n  unknown-word: warning\n  misspelling: off\n");
        assertThat(Run.in(folder, "", "words", "--from-check").stdout())
                .contains("frobnitz  1 × in 1 file")
                .doesNotContain("recieve");
    }
}
