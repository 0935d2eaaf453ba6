package io.github.devrellint.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.devrellint.Report;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.Reporters;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What must be true of a report in each output format, whatever it quotes. */
final class WellFormed {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** What a terminal would obey; line feeds are ours. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|\\p{Zl}|\\p{Zp}");

    private static final Pattern COMMAND =
            Pattern.compile("::(error|warning|notice|group|endgroup)\\b.*");

    private static final Map<String, Reporter> REPORTERS = Reporters.all();

    private WellFormed() {}

    static void check(Report report) {
        REPORTERS.forEach(
                (format, reporter) -> {
                    StringBuilder out = new StringBuilder();
                    try {
                        reporter.write(report, new Reporter.Style(false, false, true), out);
                        check(format, out.toString());
                    } catch (IOException | SAXException | ParserConfigurationException e) {
                        throw new AssertionError(format + ": " + e.getMessage() + "\n" + out, e);
                    }
                });
    }

    private static void check(String format, String output)
            throws IOException, SAXException, ParserConfigurationException {
        switch (format) {
            case "json", "sarif", "gitlab", "rdjsonl" -> json(output);
            case "junit", "checkstyle" -> xml(output);
            case "html" -> html(output);
            case "github" ->
                    lines(
                            output,
                            line ->
                                    line.isEmpty()
                                            || !line.startsWith("::")
                                            || COMMAND.matcher(line).matches());
            case "text" -> lines(output, line -> !line.strip().startsWith("::"));
            default -> throw new AssertionError("no check for " + format);
        }
    }

    private static void json(String output) throws IOException {
        try (JsonParser parser = JSON.createParser(output)) {
            while (parser.nextToken() != null) {
                // reading is the check
            }
        }
    }

    private static void xml(String output)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
        builder.parse(new InputSource(new StringReader(output)));
    }

    /** Nothing that a post says is an element or an attribute that runs. */
    private static void html(String output) {
        Document page = Jsoup.parse(output);
        hold(page.select("script").size() == SCRIPTS, "html: a script of a stranger", output);
        hold(
                page.select("iframe, object, embed, base, form[action]").isEmpty(),
                "html: an element",
                output);
        hold(page.select("[^on], [href^=javascript:]").isEmpty(), "html: an attribute", output);
    }

    private static final int SCRIPTS = 1;

    private interface Line {
        boolean isFine(String line);
    }

    private static void lines(String output, Line each) {
        hold(!CONTROL.matcher(output).find(), "a control character", output);

        for (String line : output.split("\n")) {
            hold(each.isFine(line), "a line that is a command: " + line, output);
        }
    }

    private static void hold(boolean holds, String what, String output) {
        if (!holds) {
            throw new AssertionError(what + "\n" + output);
        }
    }
}
