package io.github.devrellint.rule;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a rule, read for what it promises. */
final class RulePage {

    /** An example: the file that it is, and its text with marks. */
    record Example(String file, String text) {}

    private static final Pattern TITLE = Pattern.compile("title=\"([^\"]+)\"");

    private String title = "";
    private String summary = "";
    private String severity = "";
    private final List<String> sections = new ArrayList<>();
    private final List<Example> wrong = new ArrayList<>();
    private final List<Example> right = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    private RulePage() {}

    static RulePage parse(String text) {
        var settings =
                new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        RulePage page = new RulePage();
        Node tree = Parser.builder(settings).build().parse(text);
        tree.getChildren().forEach(page::read);
        return page;
    }

    private void read(Node node) {
        String section = sections.isEmpty() ? "" : sections.get(sections.size() - 1);
        if (node instanceof Heading heading) {
            if (heading.getLevel() == 1) {
                title = heading.getText().toString();
            } else if (heading.getLevel() == 2) {
                sections.add(heading.getText().toString());
            }
        } else if (node instanceof Paragraph && section.isEmpty()) {
            String words = node.getChars().toString().strip();
            if (words.startsWith("Default severity: ")) {
                severity = words.substring("Default severity: ".length()).replaceAll("[.`]", "");
            } else if (summary.isEmpty()) {
                summary = words;
            }
        } else if (node instanceof FencedCodeBlock fence
                && fence.getInfo().startsWith("markdown")) {
            Matcher name = TITLE.matcher(fence.getInfo());
            String file = name.find() ? name.group(1) : "example.md";
            Example example = new Example(file, fence.getContentChars().toString());
            if (section.equals("Wrong")) {
                wrong.add(example);
            } else if (section.equals("Right")) {
                right.add(example);
            }
        } else if (node instanceof TableBlock && section.equals("Options")) {
            options(node);
        }
    }

    private void options(Node table) {
        for (Node part : table.getChildren()) {
            if (part instanceof TableBody) {
                for (Node row : part.getChildren()) {
                    options.put(cell(row.getFirstChild()), cell(row.getFirstChild().getNext()));
                }
            }
        }
    }

    private static String cell(Node cell) {
        String text = cell.getChars().toString().replaceAll("^\\||\\|$", "").strip();
        return text.replace("`", "");
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String severity() {
        return severity;
    }

    List<String> sections() {
        return sections;
    }

    List<Example> wrong() {
        return wrong;
    }

    List<Example> right() {
        return right;
    }

    /** Options with their defaults as written. */
    Map<String, String> options() {
        return options;
    }
}
