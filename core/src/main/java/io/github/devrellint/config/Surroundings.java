package io.github.devrellint.config;

import io.github.devrellint.base.GitRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder that a site may reach. Never the user's home or one around it, where files lie that
 * are nobody's business, unless that is what is linted, or has a configuration of ours.
 */
public final class Surroundings {

    private Surroundings() {}

    /**
     * Returns the repository around a folder, else the outermost of what is linted and where the
     * configuration counts from, else the folder itself.
     *
     * @param folder absolute and normalized, as the others
     */
    public static Path of(Path folder, Path linted, Path base) {
        return GitRepository.around(folder)
                .filter(Surroundings::isOfSite)
                .or(
                        () ->
                                Stream.of(linted, base)
                                        .filter(folder::startsWith)
                                        .filter(at -> at.equals(linted) || isOfSite(at))
                                        .min(Comparator.comparingInt(Path::getNameCount)))
                .orElse(folder);
    }

    /** The same where nothing else is linted. */
    public static Path of(Path folder) {
        return of(folder, folder, folder);
    }

    private static boolean isOfSite(Path folder) {
        return !Path.of(System.getProperty("user.home")).startsWith(folder)
                || ConfigLoader.FILE_NAMES.stream().map(folder::resolve).anyMatch(Files::exists);
    }
}
