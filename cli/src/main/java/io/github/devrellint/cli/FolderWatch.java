package io.github.devrellint.cli;

import io.github.devrellint.SourceFolders;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes of files in folders. The operating system tells of them; where it can't, as it
 * has no more watches to give, the folders are looked through four times a second.
 */
final class FolderWatch implements AutoCloseable {

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE
    };

    /** An editor saves a file in several steps. */
    private static final int SETTLE_MILLIS = 15;

    private static final int POLL_MILLIS = 250;

    private final List<Path> starts;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private Map<Path, FileTime> known;
    private boolean polling;

    /**
     * @param starts the folders, absolute and normalized
     * @param polling whether the operating system is not asked
     * @throws IOException if a folder can't be read
     */
    FolderWatch(List<Path> starts, boolean polling) throws IOException {
        this.starts = starts;
        this.polling = polling;
        this.service = FileSystems.getDefault().newWatchService();
        this.known = look();
    }

    /** Whether the folders are looked through again and again. */
    boolean isPolling() {
        return polling;
    }

    /** How many files there are. */
    int files() {
        return known.size();
    }

    /**
     * Waits for changes.
     *
     * @return the files that are new, changed or gone; none if the time is over before
     * @throws IOException if a folder can't be read
     */
    Set<Path> changes(long millis) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return Set.of();
            }
            Set<Path> changed = polling ? polled(left) : told(left);
            if (!changed.isEmpty()) {
                return changed;
            }
        }
    }

    private Set<Path> polled(long millis) throws IOException, InterruptedException {
        Thread.sleep(Math.min(POLL_MILLIS, millis));
        return compared();
    }

    private Set<Path> told(long millis) throws IOException, InterruptedException {
        WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
        if (key == null) {
            return Set.of();
        }
        Thread.sleep(SETTLE_MILLIS);
        boolean all = false;
        Set<Path> told = new HashSet<>();
        for (; key != null; key = service.poll()) {
            Path folder = folders.get(key);
            for (WatchEvent<?> event : key.pollEvents()) {
                all |= event.kind() != StandardWatchEventKinds.ENTRY_MODIFY;
                if (event.context() instanceof Path name) {
                    told.add(folder.resolve(name));
                }
            }
            key.reset();
        }
        if (all) {
            return compared();
        }
        told.retainAll(known.keySet());
        for (Path file : told) {
            known.put(file, Files.getLastModifiedTime(file));
        }
        return new TreeSet<>(told);
    }

    /** Looks through the folders; new ones are watched from now on. */
    private Set<Path> compared() throws IOException {
        Map<Path, FileTime> before = known;
        known = look();
        Set<Path> changed = new TreeSet<>();
        known.forEach(
                (file, time) -> {
                    if (!time.equals(before.get(file))) {
                        changed.add(file);
                    }
                });
        before.keySet().stream().filter(file -> !known.containsKey(file)).forEach(changed::add);
        return changed;
    }

    private Map<Path, FileTime> look() throws IOException {
        Map<Path, FileTime> files = new HashMap<>();
        for (Path start : starts) {
            SourceFolders found = SourceFolders.below(start);
            files.putAll(found.files());
            for (Path folder : found.folders()) {
                register(folder);
            }
        }
        return files;
    }

    private void register(Path folder) {
        if (polling) {
            return;
        }
        try {
            folders.put(folder.register(service, KINDS), folder);
        } catch (IOException e) {
            polling = true;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
