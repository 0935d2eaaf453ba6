package io.github.devrellint.report.html;

import io.github.devrellint.stats.CodeState;
import io.github.devrellint.stats.PostStats;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Posts over the time of their publication, as stacked bars in SVG: what became of their code. Bars
 * are years, or quarters where there are few years.
 */
final class TimeChart {

    /** From the bottom up. */
    static final List<CodeState> STATES =
            List.of(CodeState.VERIFIED, CodeState.UNVERIFIED, CodeState.NO_CODE, CodeState.FAILS);

    private static final int FEW_YEARS = 3;
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 220;
    private static final int LEFT = 36;
    private static final int BOTTOM = 24;
    private static final int TOP = 8;
    private static final int WIDEST_BAR = 72;
    private static final int LINES = 4;

    /** Narrower bars have labels at some of them only. */
    private static final int LABEL_WIDTH = 64;

    private final Map<String, Map<CodeState, Integer>> bars = new TreeMap<>();

    TimeChart(List<PostStats> posts) {
        List<PostStats> dated =
                posts.stream().filter(post -> post.page().published().isPresent()).toList();
        int first = dated.stream().mapToInt(TimeChart::year).min().orElse(0);
        int last = dated.stream().mapToInt(TimeChart::year).max().orElse(0);
        boolean quarters = last - first < FEW_YEARS;
        if (!dated.isEmpty()) {
            periods(first, last, quarters);
        }
        for (PostStats post : dated) {
            LocalDate day = post.page().published().orElseThrow();
            bars.get(period(day.getYear(), quarter(day), quarters))
                    .merge(post.code(), 1, Integer::sum);
        }
        if (quarters) {
            trim();
        }
    }

    /** Periods without posts are bars, too: they are gaps that one sees. */
    private void periods(int first, int last, boolean quarters) {
        // A mistyped year makes no chart of thousands of years.
        for (int year = Math.max(first, last - 40); year <= last; year++) {
            for (int quarter = 1; quarter <= (quarters ? 4 : 1); quarter++) {
                bars.put(period(year, quarter, quarters), new EnumMap<>(CodeState.class));
            }
        }
    }

    private void trim() {
        List<String> names = new ArrayList<>(bars.keySet());
        for (int i = 0; i < names.size() && bars.get(names.get(i)).isEmpty(); i++) {
            bars.remove(names.get(i));
        }
        for (int i = names.size() - 1; i >= 0 && isEmpty(names.get(i)); i--) {
            bars.remove(names.get(i));
        }
    }

    private boolean isEmpty(String name) {
        return bars.getOrDefault(name, Map.of()).isEmpty();
    }

    private static int year(PostStats post) {
        return post.page().published().orElseThrow().getYear();
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    private static String period(int year, int quarter, boolean quarters) {
        return String.format(Locale.ROOT, quarters ? "%04d Q%d" : "%04d", year, quarter);
    }

    /** Whether there is anything to show: two periods at least. */
    boolean isUseful() {
        return bars.size() > 1;
    }

    void write(HtmlWriter html) throws IOException {
        int most = bars.values().stream().mapToInt(TimeChart::height).max().orElse(1);
        int step = (most + LINES - 1) / LINES;
        int top = step * ((most + step - 1) / step);
        html.open(
                        "svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT,
                        "role",
                        "img",
                        "aria-label",
                        "Posts by the time of their publication and by what became of their code")
                .line();
        for (int value = 0; value <= top; value += step) {
            String y = number(y(value, top));
            html.open("line", "class", "grid", "x1", "" + LEFT, "x2", "" + WIDTH, "y1", y, "y2", y)
                    .close();
            html.leaf(
                            "text",
                            Integer.toString(value),
                            "x",
                            "" + (LEFT - 6),
                            "y",
                            number(y(value, top) + 4),
                            "text-anchor",
                            "end")
                    .line();
        }
        double slot = (double) (WIDTH - LEFT) / bars.size();
        int labelled = (int) Math.ceil(LABEL_WIDTH / slot);
        int i = 0;
        for (Map.Entry<String, Map<CodeState, Integer>> bar : bars.entrySet()) {
            double middle = LEFT + slot * (i + 0.5);
            bar(html, bar.getKey(), bar.getValue(), middle, Math.min(slot * 0.7, WIDEST_BAR), top);
            if ((bars.size() - 1 - i) % labelled == 0) {
                html.leaf(
                        "text",
                        bar.getKey(),
                        "x",
                        number(middle),
                        "y",
                        "" + (HEIGHT - 6),
                        "text-anchor",
                        "middle");
            }
            html.line();
            i++;
        }
        html.close().line();
    }

    private static void bar(
            HtmlWriter html,
            String period,
            Map<CodeState, Integer> states,
            double middle,
            double width,
            int top)
            throws IOException {
        int below = 0;
        for (CodeState state : STATES) {
            int count = states.getOrDefault(state, 0);
            if (count > 0) {
                html.open(
                        "rect",
                        "class",
                        HealthPart.style(state),
                        "x",
                        number(middle - width / 2),
                        "y",
                        number(y(below + count, top)),
                        "width",
                        number(width),
                        "height",
                        number(y(below, top) - y(below + count, top)));
                html.leaf(
                                "title",
                                period
                                        + ": "
                                        + Labels.counted(count, "post")
                                        + ", "
                                        + state.label())
                        .close();
                below += count;
            }
        }
    }

    private static int height(Map<CodeState, Integer> states) {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double y(int value, int top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (double) value / top);
    }

    /** A coordinate, the same in every language. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
