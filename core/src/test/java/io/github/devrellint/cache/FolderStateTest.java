package io.github.devrellint.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Windows has no times that tell of every change, so that nothing is kept there. */
@DisabledOnOs(OS.WINDOWS)
class FolderStateTest {

    @TempDir Path temporary;
    private Path site;
    private Path post;
    private Path image;
    private Path single;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectories(temporary.toRealPath().resolve("site"));
        post = Files.writeString(site.resolve("post.md"), "one");
        image = Files.writeString(site.resolve("image.png"), "one");
        single = temporary.toRealPath().resolve("settings");
    }

    private Optional<FolderState> looked() {
        return FolderState.of(
                List.of(site), List.of(single), file -> file.toString().endsWith(".md"));
    }

    private FolderState state() {
        return looked().orElseThrow();
    }

    @Test
    void isTheSameWhereNothingChanges() {
        assertThat(state()).isEqualTo(state());
        assertThat(state().key()).isEqualTo(state().key());
        assertThat(state().documents()).containsOnlyKeys(post);
    }

    @Test
    void aDocumentIsToldApart() throws IOException {
        FolderState before = state();
        Files.writeString(post, "three");
        FolderState after = state();
        assertThat(after.documents().get(post)).isNotEqualTo(before.documents().get(post));
        assertThat(after.rest()).isEqualTo(before.rest());
        assertThat(after.key()).isNotEqualTo(before.key());
    }

    @Test
    void everyOtherFileCounts() throws IOException {
        FolderState before = state();
        Files.writeString(image, "three");
        FolderState after = state();
        assertThat(after.documents()).isEqualTo(before.documents());
        assertThat(after.rest()).isNotEqualTo(before.rest());
        assertThat(after.key()).isNotEqualTo(before.key());
    }

    @Test
    void namesOfDocumentsCountForTheOthers() throws IOException {
        FolderState before = state();
        Files.writeString(site.resolve("new.md"), "new");
        assertThat(state().rest()).isNotEqualTo(before.rest());
        Files.delete(site.resolve("new.md"));
        assertThat(state().rest()).isEqualTo(before.rest());
        Files.createDirectory(site.resolve("folder"));
        assertThat(state().rest()).isNotEqualTo(before.rest());
    }

    @Test
    void singleFilesCountWhetherTheyExistOrNot() throws IOException {
        FolderState without = state();
        Files.writeString(single, "a");
        FolderState with = state();
        assertThat(with.rest()).isNotEqualTo(without.rest());
        Files.writeString(single, "ab");
        assertThat(state().rest()).isNotEqualTo(with.rest());
    }

    @Test
    void ofGitOnlyWhatSaysWhichFilesCount() throws IOException {
        Path git = Files.createDirectories(site.resolve(".git/info"));
        FolderState before = state();
        Files.writeString(site.resolve(".git/index"), "");
        assertThat(state().rest()).isEqualTo(before.rest());
        assertThat(state().key()).isNotEqualTo(before.key());
        Files.writeString(git.resolve("exclude"), "drafts\n");
        FolderState excluding = state();
        assertThat(excluding.rest()).isNotEqualTo(before.rest());
        Files.writeString(site.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        assertThat(state().rest()).isNotEqualTo(excluding.rest());
    }

    @Test
    void aFolderWithinAnotherIsLookedAtOnce() throws IOException {
        Path inner = Files.createDirectory(site.resolve("inner"));
        Files.writeString(inner.resolve("post.md"), "one");
        FolderState both =
                FolderState.of(List.of(site, inner), List.of(), file -> false).orElseThrow();
        Path git = inner.resolve(".git");
        assertThat(both.rest())
                .isEqualTo(
                        FolderState.of(
                                        List.of(site),
                                        List.of(git.resolve("info/exclude"), git.resolve("HEAD")),
                                        file -> false)
                                .orElseThrow()
                                .rest());
    }

    @Test
    void isUnknownWhereALinkLeadsElsewhere() throws IOException {
        Files.createSymbolicLink(site.resolve("within"), image);
        assertThat(looked()).isPresent();
        Path outside = Files.writeString(temporary.resolve("outside"), "");
        Files.createSymbolicLink(site.resolve("link"), outside);
        assertThat(looked()).isEmpty();
    }

    /** The same document has two names then. */
    @Test
    void tellsNoDocumentApartWhereAFolderIsLinked() throws IOException {
        Path inner = Files.createDirectory(site.resolve("inner"));
        Files.createSymbolicLink(site.resolve("link"), inner);
        FolderState before = state();
        assertThat(before.documents()).isEmpty();
        Files.writeString(post, "three");
        assertThat(state().rest()).isNotEqualTo(before.rest());
    }

    @Test
    void isUnknownForAFolderThatIsNotThere() {
        assertThat(FolderState.of(List.of(site.resolve("gone")), List.of(), file -> true))
                .isEmpty();
    }

    @Test
    void isSettledWhenAChangeWouldHaveAnotherTime() {
        Instant fine = Instant.ofEpochSecond(1_000, 500_000_000);
        assertThat(changed(fine).isSettledAt(fine.plusMillis(101))).isTrue();
        assertThat(changed(fine).isSettledAt(fine.plusMillis(100))).isFalse();
        Instant coarse = Instant.ofEpochSecond(1_000);
        assertThat(changed(coarse).isSettledAt(coarse.plusMillis(3_001))).isTrue();
        assertThat(changed(coarse).isSettledAt(coarse.plusMillis(3_000))).isFalse();
    }

    private static FolderState changed(Instant newest) {
        return new FolderState(new TreeMap<>(), "", "", newest);
    }

    @Test
    void theNewestIsTheLastChangeOfAll() throws IOException {
        Instant before = state().newest();
        Instant now = Instant.now();
        Files.writeString(image, "three");
        assertThat(state().newest()).isAfterOrEqualTo(before).isAfter(now.minusSeconds(3));
    }
}
