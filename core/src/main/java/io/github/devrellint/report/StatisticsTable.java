package io.github.devrellint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Counts by rule as a table in plain text: one row per rule, numbers to the right. */
final class StatisticsTable {

    private static final String GAP = "  ";

    private StatisticsTable() {}

    /** Writes the table; nothing where no rule found anything. */
    static void write(List<RuleStatistics> rules, Appendable out) throws IOException {
        if (rules.isEmpty()) {
            return;
        }
        boolean infos = rules.stream().anyMatch(rule -> rule.infos() > 0);
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells(infos, "rule", "errors", "warnings", "infos", "fixable", "files"));
        for (RuleStatistics rule : rules) {
            rows.add(
                    cells(
                            infos,
                            rule.rule().value(),
                            number(rule.errors()),
                            number(rule.warnings()),
                            number(rule.infos()),
                            number(rule.fixable()),
                            number(rule.files())));
        }
        for (List<String> row : rows) {
            out.append(line(row, rows)).append('\n');
        }
    }

    private static List<String> cells(boolean infos, String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        if (!infos) {
            row.remove(3);
        }
        return row;
    }

    private static String number(long count) {
        return count == 0 ? "-" : Long.toString(count);
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
            String blank = " ".repeat(width - row.get(i).length());
            line.append(i == 0 ? row.get(i) + blank : GAP + blank + row.get(i));
        }
        return line.toString();
    }
}
