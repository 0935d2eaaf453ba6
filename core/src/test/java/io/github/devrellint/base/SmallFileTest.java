package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallFileTest {

    @TempDir Path folder;

    @Test
    void isReadWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "é\n");
        assertThat(SmallFile.text(file)).isEqualTo("é\n");
        Files.write(file, new byte[] {'a', (byte) 0xff});
        assertThat(SmallFile.anyText(file)).isEqualTo("a\ufffd");
        assertThatThrownBy(() -> SmallFile.text(file)).isInstanceOf(IOException.class);
    }

    /** It takes no room on the disk, and would take all memory. */
    @Test
    void aFileOfHolesIsRefused() throws IOException {
        Path file = folder.resolve("a");
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(1L << 40);
        }
        assertThatThrownBy(() -> SmallFile.text(file))
                .isInstanceOf(IOException.class)
                .hasMessage("is larger than 20000000 bytes");
    }
}
