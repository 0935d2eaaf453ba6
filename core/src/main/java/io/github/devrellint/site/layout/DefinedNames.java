package io.github.devrellint.site.layout;

import java.nio.file.Path;
import java.util.Collection;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Names that a key of the front matter may have because the site defines them: layouts, templates,
 * taxonomies.
 *
 * @param key of the front matter
 * @param inKeys whether the names are the keys of a mapping, and not a text
 * @param isDefined whether the pages of a folder may use a name
 * @param candidates what somebody may have meant; asked only for a name that is not defined
 * @param message for a name that is not defined, {@code %s} stands for it
 */
public record DefinedNames(
        String key,
        boolean inKeys,
        BiPredicate<Path, String> isDefined,
        Supplier<? extends Collection<String>> candidates,
        String message) {}
