package io.github.devrellint.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A checksum at the end of an entry: eight digits of CRC-32C, see RFC 3720. */
final class Checksum {

    private static final int LENGTH = 8;

    private Checksum() {}

    /** Returns an entry with its checksum. */
    static byte[] added(byte[] entry) {
        byte[] sum = of(entry, entry.length);
        byte[] all = Arrays.copyOf(entry, entry.length + LENGTH);
        System.arraycopy(sum, 0, all, entry.length, LENGTH);
        return all;
    }

    /**
     * Returns the text of an entry without its checksum.
     *
     * @throws IOException if the checksum is wrong: a damaged entry could be a valid one that says
     *     something else
     */
    static String verified(byte[] entry) throws IOException {
        int length = entry.length - LENGTH;
        if (length < 0
                || !Arrays.equals(
                        of(entry, length), Arrays.copyOfRange(entry, length, entry.length))) {
            throw new IOException("damaged");
        }
        return new String(entry, 0, length, StandardCharsets.UTF_8);
    }

    private static byte[] of(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return HexFormat.of().toHexDigits((int) sum.getValue()).getBytes(StandardCharsets.US_ASCII);
    }
}
