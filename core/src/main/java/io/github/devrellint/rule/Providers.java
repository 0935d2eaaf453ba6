package io.github.devrellint.rule;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Loads the linter's own implementations of its interfaces by {@link ServiceLoader}. Stops at the
 * first service file, since opening every jar of the class path takes longer than checking a post.
 */
public final class Providers {

    private Providers() {}

    /**
     * Makes the implementations of an interface one by one, in the order of their list.
     *
     * @throws java.util.ServiceConfigurationError from the first use on, if there is no list
     */
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
            if (first == null) {
                // a linter without its rules would find nothing, and say that all is well
                throw new IOException("incomplete: there is no " + name);
            }
            return Collections.enumeration(List.of(first));
        }
    }
}
