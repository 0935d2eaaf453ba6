package io.github.devrellint;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.fuzz.FuzzTarget;
import io.github.devrellint.rule.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads what an earlier run seems to have kept. */
public final class KeptReportTarget implements FuzzTarget {

    private final Path folder;

    /**
     * @param folder for the entry
     */
    public KeptReportTarget(Path folder) {
        this.folder = folder;
    }

    @Override
    public void read(byte[] input) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(input);
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.write(input);
        String digits = HexFormat.of().toHexDigits((int) sum.getValue());
        entry.write(digits.getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("entry"), entry.toByteArray());
        ResultCache cache = ResultCache.in(folder);
        cache.get(new ReportFormat("key"), "entry");
        cache.get(new KeptPagesFormat(Rules.of(List.of(), List.of()), "key"), "entry");
    }
}
