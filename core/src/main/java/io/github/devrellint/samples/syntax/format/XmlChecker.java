package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks XML by the JDK's SAX parser, without DTDs, entities or namespaces. Several roots are fine,
 * since posts show parts of files: the snippet is read as the content of an element.
 */
@AutoService(SyntaxChecker.class)
public final class XmlChecker implements SnippetChecker {

    private static final Pattern PROLOG =
            Pattern.compile("<\\?xml\\b[^>]*+>|<!DOCTYPE\\b[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>");
    private static final Pattern ENTITY = Pattern.compile("&[A-Za-z][\\w.]*+;");
    private static final Pattern NAME_OF_PLACEHOLDER =
            Pattern.compile("(?:your|my|the|some)[A-Z_.-].*|[A-Z_-]+");

    /** A placeholder in an attribute: {@code value="key_<your-key>"}. */
    private static final Pattern PLACEHOLDER_IN_VALUE =
            Pattern.compile("=\"[^\"<>\\n]*+<[A-Za-z][\\w .-]*+>");

    private static final Pattern EXPRESSION_IN_VALUE = Pattern.compile("\\w=\\{");

    private static final String OPEN = "<_>\n";

    /** Elements that a block may begin without showing their ends. */
    private static final int MOST_OPENED = 3;

    @Override
    public Set<String> languages() {
        return Set.of("xml", "maven-pom", "svg");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        String text = Elision.replaced(Elision.filled(code), PROLOG, ' ');
        text = Elision.replaced(text, ENTITY, '1');
        if (!text.stripLeading().startsWith("<")) {
            return new Unchecked("does not begin like XML", false);
        }
        Outline outline = new Outline(OPEN + text);
        try {
            // the root is on a line of its own, so that columns stay what they are
            reader(outline).parse(new InputSource(new StringReader(OPEN + text + "\n</_>")));
            return SyntaxVerdict.VALID;
        } catch (SAXParseException e) {
            return verdict(code, text, outline, e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLReader reader(Outline outline)
            throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setNamespaceAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setContentHandler(outline);
        reader.setErrorHandler(outline);
        reader.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
        // newer JDKs stop at 100 levels, and a post is no longer than it is
        reader.setProperty("jdk.xml.maxElementDepth", "1000000");
        return reader;
    }

    private static SyntaxVerdict verdict(
            String code, String text, Outline outline, SAXParseException e) {
        int at = outline.offset(e.getLineNumber(), e.getColumnNumber()) - OPEN.length();
        int end = text.stripTrailing().length();
        at = Math.max(0, Math.min(at, end));
        String near = Elision.lines(code, at, 1);
        if (Elision.dots(near) || PLACEHOLDER_IN_VALUE.matcher(near).find()) {
            return SyntaxVerdict.LEFT_OUT;
        }
        if (EXPRESSION_IN_VALUE.matcher(near).find()) {
            return new Unchecked("shows JSX", false);
        }
        if (at == end && !e.getMessage().startsWith("The element type \"_\"")) {
            return Elision.dots(code) ? SyntaxVerdict.LEFT_OUT : unclosed(text, outline, end);
        }
        if (e.getMessage().contains("must be terminated by the matching end-tag")) {
            return mismatch(text, at, outline);
        }
        int stop = Math.max(1, text.substring(0, at).stripTrailing().length());
        return SyntaxVerdict.fault(stop - 1, stop, message(e.getMessage()));
    }

    private static SyntaxVerdict unclosed(String text, Outline outline, int end) {
        int opened = outline.open.size() - 1;
        if (outline.lastClosed.isEmpty() && opened > 0 && opened <= MOST_OPENED) {
            return new SyntaxVerdict.Fragment("incomplete: its end is not shown");
        }
        Element element = outline.open.peek();
        if (element.name.equals("_")) {
            return SyntaxVerdict.fault(end - 1, end, "ends before it is complete");
        }
        int start = Math.max(0, text.lastIndexOf("<" + element.name, element.end - OPEN.length()));
        return SyntaxVerdict.fault(
                start,
                Math.min(end, start + element.name.length() + 1),
                "<" + element.name + "> is never closed");
    }

    private static SyntaxVerdict mismatch(String text, int at, Outline outline) {
        int start = Math.max(0, text.lastIndexOf("</", at));
        int end = start + 2;
        while (end < text.length() && " >\n<".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(start + 2, end);
        String open = outline.open.peek().name;
        if (open.equals("_") && !name.equals(outline.lastRoot)) {
            return SyntaxVerdict.LEFT_OUT; // begins in the middle of a larger file
        }
        if (open.startsWith(name + ":")) {
            return new SyntaxVerdict.Unchecked("a template of another language", false);
        }
        boolean empty = outline.open.peek().end - OPEN.length() == start;
        boolean placeholder = empty || NAME_OF_PLACEHOLDER.matcher(open).matches();
        if (!open.equals("_") && placeholder && !text.contains("</" + open + ">")) {
            return SyntaxVerdict.LEFT_OUT; // <version><your-version></version>
        }
        String message =
                open.equals("_")
                        ? "</" + name + "> has no start tag"
                        : "</" + name + "> where </" + open + "> is expected";
        return SyntaxVerdict.fault(start, Math.min(end + 1, text.length()), message);
    }

    private static String message(String message) {
        String text = message.replaceAll("\\s+", " ").replaceAll("\\.$", "");
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * An element whose start tag was read.
     *
     * @param end offset behind its start tag
     */
    private record Element(String name, int end) {}

    /** Remembers which elements are open. */
    private static final class Outline extends DefaultHandler {

        private final LineIndex lines;
        private final Deque<Element> open = new ArrayDeque<>();
        private String lastRoot = "";
        private String lastClosed = "";
        private Locator locator;

        Outline(String text) {
            lines = new LineIndex(text);
        }

        int offset(int line, int column) {
            return line > lines.lines()
                    ? lines.lineEnd(lines.lines())
                    : lines.offset(Math.max(1, line), Math.max(1, column));
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            int end = offset(locator.getLineNumber(), locator.getColumnNumber());
            open.push(new Element(name, end));
        }

        @Override
        public void endElement(String uri, String local, String name) {
            open.pop();
            lastClosed = name;
            if (open.size() == 1) {
                lastRoot = name;
            }
        }
    }
}
