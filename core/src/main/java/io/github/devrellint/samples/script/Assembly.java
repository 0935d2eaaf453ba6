package io.github.devrellint.samples.script;

import java.util.ArrayList;
import java.util.List;

/** Builds a program line by line and keeps the origin of each line. */
final class Assembly {

    /**
     * A line of a sample.
     *
     * @param number from 1
     */
    record Line(int number, String text) {

        /** The lines of some code. */
        static List<Line> of(String code) {
            List<String> texts = code.lines().toList();
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                lines.add(new Line(i + 1, texts.get(i)));
            }
            return lines;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    /** Adds lines of the sample itself. */
    Assembly own(List<Line> lines) {
        for (Line line : lines) {
            text.append(line.text()).append('\n');
            origins.add(line.number());
        }
        return this;
    }

    /** Adds lines that are not of the sample. */
    Assembly other(List<Line> lines) {
        lines.forEach(line -> other(line.text()));
        return this;
    }

    /** Adds what is not of the sample: no line if it is empty. */
    Assembly other(String lines) {
        lines.lines()
                .forEach(
                        line -> {
                            text.append(line).append('\n');
                            origins.add(0);
                        });
        return this;
    }

    String text() {
        return text.toString();
    }

    /** For each line, its number in the sample, from 1; 0 if it is not of the sample. */
    List<Integer> origins() {
        return List.copyOf(origins);
    }
}
