package io.github.devrellint.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void isReadFromTheHeader(String format) throws IOException {
        var image = new BufferedImage(17, 5, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        assertThat(ImageSize.of(bytes.toByteArray())).contains(new ImageSize(17, 5));
        assertThat(new ImageSize(17, 5)).hasToString("17 × 5");
    }

    @Test
    void isUnknownForOtherFiles() {
        assertThat(ImageSize.of("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(ImageSize.of(new byte[0])).isEmpty();
    }
}
