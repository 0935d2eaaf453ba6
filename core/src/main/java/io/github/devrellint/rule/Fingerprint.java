package io.github.devrellint.rule;

import java.nio.charset.StandardCharsets;

/** Fingerprints of findings. */
public final class Fingerprint {

    private static final int AROUND = 60;

    private Fingerprint() {}

    /** The 64-bit hash FNV-1a (Fowler, Noll, Vo): not cryptographic, and needs no class to load. */
    public static String of(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : String.join("\0", parts).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        String digits = Long.toHexString(hash);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** The text around an offset on its line, by which a finding is recognised in later runs. */
    public static String around(String line, int at) {
        int start = Math.max(0, Math.min(at, line.length()) - AROUND);
        return line.substring(start, Math.min(line.length(), at + AROUND)).strip();
    }
}
