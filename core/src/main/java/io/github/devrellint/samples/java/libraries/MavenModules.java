package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modules of a Maven project, and which of them each depends on by its {@code pom.xml}. */
final class MavenModules {

    private static final long LONGEST = 1 << 20;

    private static final Pattern PARENT =
            Pattern.compile("<parent>.*?</parent>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ARTIFACT =
            Pattern.compile("<artifactId>\\s*+([^<\\s]++)\\s*+</artifactId>");

    /** Of the project: what comes before its dependencies, plugins and other parts. */
    private static final Pattern VERSION =
            Pattern.compile(
                    "<version>\\s*+([^<\\s]++)\\s*+</version>"
                            + "|<(?:dependenc|build|properties|modules|profiles|reporting)");

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]++)\\}");

    private final Map<Path, Set<String>> named = new HashMap<>();
    private final Map<String, Path> folders = new HashMap<>();

    /**
     * @param poms of all modules; one that can't be read depends on nothing
     */
    MavenModules(List<Path> poms) {
        for (Path pom : poms) {
            Path folder = pom.getParent();
            Set<String> names = new HashSet<>();
            Matcher artifact = ARTIFACT.matcher(text(pom));
            while (artifact.find()) {
                if (names.isEmpty()) {
                    folders.putIfAbsent(artifact.group(1), folder);
                }
                names.add(artifact.group(1));
            }
            named.put(folder, names);
        }
    }

    /** Returns the artifact id of a project, as its POM has it. */
    static Optional<String> artifact(Path pom) {
        Matcher artifact = ARTIFACT.matcher(text(pom));
        return artifact.find() ? Optional.of(artifact.group(1)) : Optional.empty();
    }

    /**
     * Returns the version of a project, as its POM has it; empty where that inherits it, or takes
     * it from elsewhere.
     */
    static Optional<String> version(Path pom) {
        String text = text(pom);
        Matcher found = VERSION.matcher(text);
        if (!found.find() || found.group(1) == null) {
            return Optional.empty();
        }
        String version =
                PROPERTY.matcher(found.group(1))
                        .replaceAll(name -> Matcher.quoteReplacement(property(text, name)));
        return version.contains("$") ? Optional.empty() : Optional.of(version);
    }

    private static String property(String pom, MatchResult name) {
        String tag = Pattern.quote(name.group(1));
        Matcher value = Pattern.compile("<" + tag + ">([^<]*+)</" + tag + ">").matcher(pom);
        return value.find() ? value.group(1).strip() : name.group();
    }

    private static String text(Path pom) {
        try {
            return Files.size(pom) > LONGEST
                    ? ""
                    : PARENT.matcher(Files.readString(pom, StandardCharsets.UTF_8)).replaceAll("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Returns the innermost module that a folder belongs to. */
    Optional<Path> around(Path folder) {
        return named.keySet().stream()
                .filter(folder::startsWith)
                .max((a, b) -> Integer.compare(a.getNameCount(), b.getNameCount()));
    }

    /** Returns a module, those below its folder, and those that they depend on. */
    Set<Path> reach(Path module) {
        Set<Path> reached = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>();
        named.keySet().stream().filter(folder -> folder.startsWith(module)).forEach(open::add);
        while (!open.isEmpty()) {
            Path next = open.pop();
            if (reached.add(next)) {
                named.get(next).stream()
                        .map(folders::get)
                        .filter(folder -> folder != null && !reached.contains(folder))
                        .forEach(open::push);
            }
        }
        return reached;
    }
}
