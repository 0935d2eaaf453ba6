package io.github.devrellint.frontmatter;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The front matter of a file as lines, for comparisons that need no exact syntax. */
final class FrontMatterHead {

    private static final int MOST_LINES = 80;
    private static final int MOST_CHARACTERS = 16_384;

    private FrontMatterHead() {}

    /** Returns the lines between the fences; none where there are no fences or it can't be read. */
    static List<String> lines(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] head = new char[MOST_CHARACTERS];
            int length = Math.max(0, reader.read(head));
            String[] all = new String(head, 0, length).split("\\R", MOST_LINES);
            String fence = all[0].strip();
            List<String> lines = new ArrayList<>();
            if (fence.endsWith("---") || fence.endsWith("+++")) {
                for (int i = 1; i < all.length && !all[i].strip().equals(fence); i++) {
                    lines.add(all[i]);
                }
            }
            return lines;
        } catch (IOException e) {
            return List.of(); // what can't be read vouches for nothing
        }
    }
}
