package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class CheckstyleReporterTest {

    @Test
    void groupsFindingsAndFailuresByFile() throws Exception {
        NodeList files = parse().getElementsByTagName("file");

        assertThat(files.getLength()).isEqualTo(4);
        Element post = (Element) files.item(1);
        assertThat(post.getAttribute("name")).isEqualTo("_posts/a:b c.md");
        Element error = (Element) post.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("line")).isEqualTo("1");
        assertThat(error.getAttribute("column")).isEqualTo("1");
        assertThat(error.getAttribute("severity")).isEqualTo("error");
        assertThat(error.getAttribute("source")).isEqualTo("devrel-lint.misspelling");
        assertThat(error.getAttribute("message"))
                .isEqualTo("\"Surprisinly\" is misspelled; did you mean \"Surprisingly\"?");
        Element failed = (Element) files.item(3);
        assertThat(failed.getAttribute("name")).isEqualTo("gone.md");
        assertThat(((Element) failed.getElementsByTagName("error").item(0)).getAttribute("source"))
                .isEqualTo("devrel-lint.failure");
    }

    @Test
    void textOfThePostCannotBreakTheXml() throws Exception {
        Element post = (Element) parse().getElementsByTagName("file").item(1);

        assertThat(((Element) post.getElementsByTagName("error").item(1)).getAttribute("message"))
                .isEqualTo("<b> & \"quotes\" ]]> \uFFFD[2J \uFFFD \uD83D\uDE00 second line");
    }

    private static Element parse() throws IOException, SAXException, ParserConfigurationException {
        String xml = Reports.write(new CheckstyleReporter(), Reports.rich());
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
