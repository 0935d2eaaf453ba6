package io.github.devrellint.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.fuzz.FuzzTarget;

/** Reads the header of an image. */
public final class ImageHeaderTarget implements FuzzTarget {

    @Override
    public void read(byte[] input) {
        assertThat(ImageHeader.of(input)).isNotNull();
    }
}
