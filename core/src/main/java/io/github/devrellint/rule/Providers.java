package io.github.devrellint.rule;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The implementations that the linter brings of its own interfaces, by {@link ServiceLoader}. By
 * itself that opens each jar of the class path to see whether it has some too, which takes longer
 * than to check a post; here it ends with the first list that is found.
 */
public final class Providers {

    private Providers() {}

    /** Makes the implementations of an interface one by one, in the order of their list. */
    public static <T> Iterable<T> of(Class<T> type) {
        return ServiceLoader.load(type, new FirstList(type.getClassLoader()));
    }

    /** Finds no more than one resource of a name. */
    private static final class FirstList extends ClassLoader {

        FirstList(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            URL first = getResource(name);
            return first == null
                    ? Collections.emptyEnumeration()
                    : Collections.enumeration(List.of(first));
        }
    }
}
