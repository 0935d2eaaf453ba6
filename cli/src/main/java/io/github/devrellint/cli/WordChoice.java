package io.github.devrellint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets somebody choose words that are right.
 *
 * @param words those to choose from
 */
record WordChoice(List<MisspelledWord> words) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    /** With fewer occurrences, a name may be mistyped as well. */
    private static final int RECURRING = 2;

    /** The words that are taken where nobody is asked: names that recur. */
    List<String> names() {
        return words.stream()
                .filter(word -> word.name() && word.count() >= RECURRING)
                .map(MisspelledWord::text)
                .toList();
    }

    /** Lists the words. */
    void print(Terminal terminal) {
        for (int i = 0; i < words.size(); i++) {
            terminal.println("%4d  %s".formatted(i + 1, words.get(i).line()));
        }
    }

    /**
     * Asks until the answer is understood; at the end of the input, none is taken.
     *
     * @throws IOException if the input can't be read
     */
    List<String> ask(Terminal terminal, BufferedReader in) throws IOException {
        while (true) {
            terminal.out().print("Which are right? Numbers (1 3-5), names, all or none: ");
            terminal.out().flush();
            String answer = in.readLine();
            if (answer == null) {
                terminal.println("");
                return List.of();
            }
            Optional<List<String>> chosen = chosen(answer.strip().toLowerCase(Locale.ROOT));
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
    }

    private Optional<List<String>> chosen(String answer) {
        switch (answer) {
            case "", "none", "n":
                return Optional.of(List.of());
            case "names":
                return Optional.of(
                        words.stream()
                                .filter(MisspelledWord::name)
                                .map(MisspelledWord::text)
                                .toList());
            case "all":
                return Optional.of(words.stream().map(MisspelledWord::text).toList());
            default:
                return numbered(answer);
        }
    }

    private Optional<List<String>> numbered(String answer) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : answer.split("[\\s,]+")) {
            Matcher range = NUMBERS.matcher(part);
            if (!range.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first < 1 || last > words.size() || first > last) {
                return Optional.empty();
            }
            for (int i = first; i <= last; i++) {
                numbers.add(i);
            }
        }
        return Optional.of(numbers.stream().map(i -> words.get(i - 1).text()).toList());
    }
}
