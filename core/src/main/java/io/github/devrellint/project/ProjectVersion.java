package io.github.devrellint.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a project, as its documents may name it. Numbers are compared, so 3.8 and 3.8.0
 * are one version.
 *
 * @param numbers without trailing zeros
 * @param qualifier the text after the numbers, for example {@code -rc1}; empty if nothing
 */
record ProjectVersion(List<Integer> numbers, String qualifier) {

    /**
     * The form of a version that names one release, unlike {@code ${project.version}}, {@code 3.+}
     * or {@code x.y.z}.
     */
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9}+(?:\\.\\d{1,9}+){0,9}+)([.-][A-Za-z][\\w.-]{0,99}+)?+");

    private static final String SNAPSHOT = "-SNAPSHOT";

    /** Reads a version; null if the text names no single release. */
    static ProjectVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        List<Integer> numbers = new ArrayList<>();
        for (String number : matcher.group(1).split("\\.")) {
            numbers.add(Integer.valueOf(number));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1) == 0) {
            numbers.remove(numbers.size() - 1);
        }
        String qualifier = matcher.group(2) == null ? "" : matcher.group(2);
        return new ProjectVersion(List.copyOf(numbers), qualifier);
    }

    boolean isSnapshot() {
        return qualifier.endsWith(SNAPSHOT);
    }

    /**
     * Whether a document of this project may name the other version. That of a release must be the
     * release. While a snapshot is built, documents name it, the release that it becomes, or the
     * one before: any that has the snapshot's numbers with the last one that is not zero lowered by
     * one, whatever follows.
     */
    boolean allows(ProjectVersion named) {
        if (!isSnapshot()) {
            return equals(named);
        }
        return numbers.equals(named.numbers) || isBefore(named);
    }

    private boolean isBefore(ProjectVersion named) {
        int last = numbers.size() - 1;
        if (numbers.get(last) == 0) {
            return false;
        }
        List<Integer> before = new ArrayList<>(numbers);
        before.set(last, numbers.get(last) - 1);
        for (int i = 0; i < before.size(); i++) {
            int number = i < named.numbers.size() ? named.numbers.get(i) : 0;
            if (number != before.get(i)) {
                return false;
            }
        }
        return true;
    }
}
