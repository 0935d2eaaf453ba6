package io.github.devrellint.samples.java.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NamedClassesTest {

    @TempDir private Path folder;

    private NamedClasses named() {
        return new NamedClasses(List.of(folder));
    }

    @Test
    void knowsWhatSourcesImport() throws IOException {
        Files.writeString(
                folder.resolve("A.java"),
                "package a; import org.acme.Pump;\n\n  import static org.acme.Valve.open;\n");

        assertThat(named().of("Pump")).containsExactly("org.acme.Pump");
        assertThat(named().of("Valve")).containsExactly("org.acme.Valve");
    }

    @Test
    void knowsWhatClassFilesName() throws IOException {
        writeClass("(ILorg/acme/Pump;[Lorg/acme/Tank$Lid;)V", "org/acme/Valve");

        assertThat(named().of("Pump")).containsExactly("org.acme.Pump");
        assertThat(named().of("Tank")).containsExactly("org.acme.Tank");
        assertThat(named().of("Lid")).containsExactly("org.acme.Tank.Lid");
        assertThat(named().of("Valve")).containsExactly("org.acme.Valve");
    }

    @Test
    void aFileThatIsNoClassLeavesTheOthers() throws IOException {
        writeClass("org/acme/Valve");
        Files.write(folder.resolve("0.class"), new byte[] {1, 2});
        Files.write(folder.resolve("Z.class"), new byte[] {1, 2});

        assertThat(named().of("Valve")).containsExactly("org.acme.Valve");
    }

    /**
     * Nothing is read again from each of its letters or lines, and no name takes all of the stack.
     */
    @Test
    @Timeout(60)
    void readsHostileOnesInOnePass() throws IOException {
        Files.writeString(folder.resolve("A.java"), "\n".repeat(1 << 20) + "import a.B;");
        writeClass("a".repeat(60_000), "a/".repeat(30_000), "L".repeat(60_000), "org/acme/Pump");

        assertThat(named().of("B")).containsExactly("a.B");
        assertThat(named().of("Pump")).containsExactly("org.acme.Pump");
    }

    /** Writes what a class file begins with: its constants. */
    private void writeClass(String... constants) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(61);
        out.writeShort(constants.length + 1);
        for (String constant : constants) {
            out.writeByte(1);
            out.writeUTF(constant);
        }
        Files.write(folder.resolve("A.class"), bytes.toByteArray());
    }
}
