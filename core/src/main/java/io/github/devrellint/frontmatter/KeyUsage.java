package io.github.devrellint.frontmatter;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts the keys that other documents of the site use: a key that several have is a convention,
 * not a mistake. Computed only when something looks wrong, so most runs read no other document.
 * Safe for use by several threads.
 */
final class KeyUsage {

    static final ServiceKey<KeyUsage> SERVICE = ServiceKey.of(KeyUsage.class, KeyUsage::new);

    private static final int MOST_FILES = 200;
    private static final int ENOUGH_FILES = 8;
    private static final int DEEPEST = 6;
    private static final Pattern MARKDOWN = Pattern.compile("[^.].*\\.(?:md|mdx|markdown)");
    private static final Pattern KEY = Pattern.compile("[\"']?([\\w.-]{1,80})[\"']?[ \\t]*[:=].*");

    /**
     * What documents use.
     *
     * @param documents those with front matter
     * @param counts how many of them have a top-level key
     */
    record Usage(int documents, Map<String, Integer> counts) {
        int with(String key) {
            return counts.getOrDefault(key, 0);
        }

        int without(String key) {
            return documents - with(key);
        }

        /** A text that is equal for equal counts. */
        String describe() {
            return documents + " " + new TreeMap<>(counts);
        }
    }

    private final Map<Path, Usage> byFolder = new ConcurrentHashMap<>();
    private final RunContext context;

    private KeyUsage(RunContext context) {
        this.context = context;
    }

    /**
     * Returns the use of keys by the documents in a folder and below it; by those around the folder
     * too, up to the root, until there are some to compare.
     */
    Usage around(Path folder, Path root) {
        Usage usage = byFolder.computeIfAbsent(folder, start -> read(start, root));
        context.learned(
                KeyUsageQuestion.KIND, KeyUsageQuestion.subject(folder, root), usage::describe);
        return usage;
    }

    private static Usage read(Path start, Path root) {
        List<Path> files = new ArrayList<>();
        Path at = start;
        collect(at, files, 0);
        while (files.size() < ENOUGH_FILES && at.startsWith(root) && !at.equals(root)) {
            at = at.getParent();
            files.clear();
            collect(at, files, 0);
        }
        Map<String, Integer> counts = new HashMap<>();
        int documents = 0;
        for (Path file : files) {
            Set<String> keys = keys(file);
            documents += keys.isEmpty() ? 0 : 1;
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return new Usage(documents, Map.copyOf(counts));
    }

    private static void collect(Path folder, List<Path> into, int depth) {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (into.size() >= MOST_FILES) {
                    return;
                }
                if (MARKDOWN.matcher(name).matches()) {
                    into.add(entry);
                } else if (name.charAt(0) != '.' && !name.equals("node_modules")) {
                    folders.add(entry);
                }
            }
        } catch (IOException e) {
            return; // what can't be listed vouches for nothing
        }
        for (Path child : folders) {
            if (depth < DEEPEST && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                collect(child, into, depth + 1);
            }
        }
    }

    private static Set<String> keys(Path file) {
        return FrontMatterHead.lines(file).stream()
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
    }
}
