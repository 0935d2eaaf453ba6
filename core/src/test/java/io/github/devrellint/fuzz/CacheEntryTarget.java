package io.github.devrellint.fuzz;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.samples.model.JudgementFormat;
import io.github.devrellint.samples.model.SyntaxVerdictFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Reads an entry of the cache of samples that is damaged, and one that is of the right kind and
 * whole by its checksum, with any content.
 *
 * @param folder for the entries
 */
record CacheEntryTarget(Path folder) implements FuzzTarget {

    private static final List<ResultFormat<?>> FORMATS =
            List.of(new JudgementFormat(), new SyntaxVerdictFormat());

    @Override
    public void read(byte[] input) throws IOException {
        ResultCache cache = ResultCache.in(folder);
        Files.write(folder.resolve("damaged"), input);
        String content = new String(input, StandardCharsets.UTF_8);
        for (ResultFormat<?> format : FORMATS) {
            if (cache.get(format, "damaged").isPresent()) {
                throw new AssertionError("read without a checksum");
            }
            byte[] entry =
                    ("[\"" + format.name() + "\"," + content + "]")
                            .getBytes(StandardCharsets.UTF_8);
            CRC32C sum = new CRC32C();
            sum.update(entry);
            String digits = HexFormat.of().toHexDigits((int) sum.getValue());
            String whole = new String(entry, StandardCharsets.UTF_8) + digits;
            Files.writeString(folder.resolve("whole"), whole);
            cache.get(format, "whole");
        }
    }
}
