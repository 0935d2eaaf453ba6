package io.github.devrellint.samples.java.compile.error;

import java.util.Set;

/**
 * Simple names of classes of the JDK that well-known libraries have as well, so that a sample
 * without import may mean another class: Vert.x has a {@code Future}, Apache an {@code HttpClient},
 * Hamcrest a {@code Matcher}, Hadoop a {@code Path}.
 */
final class AmbiguousNames {

    private static final Set<String> OF_JAVA_LANG =
            Set.of("Record", "Module", "Package", "Process", "Compiler", "Override");

    private static final Set<String> OF_COMMON_PACKAGES =
            Set.of(
                    "Authenticator",
                    "Base64",
                    "Collector",
                    "Dictionary",
                    "Executor",
                    "Formatter",
                    "Function",
                    "Future",
                    "HttpClient",
                    "HttpRequest",
                    "HttpResponse",
                    "Matcher",
                    "Observable",
                    "Observer",
                    "Path",
                    "Predicate",
                    "Proxy",
                    "Queue",
                    "Semaphore",
                    "Socket",
                    "Stack",
                    "Supplier",
                    "Timer",
                    "Vector");

    private AmbiguousNames() {}

    /** Whether a class of {@code java.lang} shares its name. */
    static boolean isOfJavaLang(String simpleName) {
        return OF_JAVA_LANG.contains(simpleName);
    }

    /** Whether a class of a package that fragments need not import shares its name. */
    static boolean isOfCommonPackage(String simpleName) {
        return OF_COMMON_PACKAGES.contains(simpleName);
    }
}
