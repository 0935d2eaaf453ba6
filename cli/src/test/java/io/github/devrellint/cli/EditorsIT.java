package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real editors with the settings of {@code examples/editors}, which start the language server. */
class EditorsIT {

    private static final Path EDITORS = Checkout.ROOT.resolve("examples/editors");
    private static final Path BLOG = Checkout.ROOT.resolve("examples/jekyll-blog");
    private static final String POST = "_posts/2024-06-17-everything-at-once.md";

    @TempDir private Path folder;
    private Path program;

    /** The settings name the program as users do, so that it must be found on the PATH. */
    @BeforeEach
    void putTheProgramOnThePath() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        program =
                Files.createFile(
                        bin.resolve("devrel-lint"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(
                program,
                """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' io.github.devrellint.cli.Main "$@"
                """
                        .formatted(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path")));
    }

    @Test
    void neovimUnderlinesWhatIsWrong() throws Exception {
        assumeThat(Checkout.has("nvim")).as("Neovim is installed").isTrue();
        Checkout.Result result =
                run(
                        BLOG,
                        "nvim",
                        "--headless",
                        "-i",
                        "NONE",
                        "-u",
                        EDITORS.resolve("neovim/devrel-lint.lua").toString(),
                        POST,
                        "-c",
                        "luafile " + EDITORS.resolve("neovim/diagnostics.lua"));
        assertThat(result.exit()).as(result.stderr()).isZero();
        assertThat(result.stderr())
                .contains("9:1 misspelling \"Surprisinly\" is misspelled", "16:25 broken-image");
    }

    @Test
    void emacsUnderlinesWhatIsWrong() throws Exception {
        assumeThat(Checkout.has("emacs")).as("Emacs is installed").isTrue();
        assumeThat(
                        run(
                                        BLOG,
                                        "emacs",
                                        "--batch",
                                        "--eval",
                                        "(progn (require 'eglot) (require 'markdown-mode))")
                                .exit())
                .as("it has eglot and a mode for Markdown")
                .isZero();
        Checkout.Result result =
                run(
                        BLOG,
                        "emacs",
                        "--batch",
                        "-l",
                        EDITORS.resolve("emacs/devrel-lint.el").toString(),
                        "-l",
                        EDITORS.resolve("emacs/diagnostics.el").toString(),
                        POST);
        assertThat(result.exit()).as(result.stderr()).isZero();
        assertThat(result.stdout()).contains("9 ", "\"Surprisinly\" is misspelled");
    }

    @Test
    void theServerAnswersTheProtocolOfVisualStudioCode() throws Exception {
        Path extension = EDITORS.resolve("vscode");
        assumeThat(Checkout.has("node") && Files.isDirectory(extension.resolve("node_modules")))
                .as("Node.js is there, and 'npm ci' was run in " + extension)
                .isTrue();
        Checkout.Result result = run(extension, "node", "--test", "test/server.test.mjs");
        assertThat(result.exit()).as(result.stdout()).isZero();
    }

    private Checkout.Result run(Path directory, String... command)
            throws IOException, InterruptedException {
        var environment =
                Map.of(
                        "PATH",
                        program.getParent() + File.pathSeparator + System.getenv("PATH"),
                        "HOME",
                        folder.toString(),
                        "DEVREL_LINT",
                        program.toString());
        return Checkout.result(Checkout.start(directory, environment, List.of(command)));
    }
}
