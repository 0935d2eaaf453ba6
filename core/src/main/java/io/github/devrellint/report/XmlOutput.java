package io.github.devrellint.report;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes indented XML. Characters that XML 1.0 does not allow and control characters become U+FFFD.
 */
final class XmlOutput {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    XmlOutput() throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Opens an element; attributes are names, each followed by its value. */
    XmlOutput open(String name, Object... attributes) throws IOException {
        try {
            newLine();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Writes an element that holds a text and nothing else. */
    XmlOutput leaf(String name, String content, Object... attributes) throws IOException {
        try {
            newLine();
            if (content.isEmpty()) {
                xml.writeEmptyElement(name);
                attributes(attributes);
            } else {
                xml.writeStartElement(name);
                attributes(attributes);
                xml.writeCharacters(clean(content));
                xml.writeEndElement();
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    XmlOutput close() throws IOException {
        try {
            depth--;
            newLine();
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Ends the document. */
    void writeTo(Appendable out) throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append(Printable.xml(text.toString())).append('\n');
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1].toString().replaceAll("\\R", " ");
            xml.writeAttribute((String) attributes[i], clean(value));
        }
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(c -> allowed(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || !Character.isISOControl(c)
                        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        && c != 0xFFFE
                        && c != 0xFFFF;
    }
}
