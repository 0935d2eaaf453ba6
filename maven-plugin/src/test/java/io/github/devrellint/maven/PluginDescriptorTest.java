package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the goals say of their parameters. */
class PluginDescriptorTest {

    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    /**
     * The goals have no class in common that could hold their parameters: the reports extend
     * Maven's own class for reports.
     */
    @Test
    void aParameterMeansTheSameInEachGoal() throws Exception {
        Map<String, String> check = parameters("check");
        Map<String, String> report = parameters("report");
        assertThat(parameters("aggregate-report")).isEqualTo(report);
        Set<String> shared = new TreeSet<>(check.keySet());
        shared.retainAll(report.keySet());
        shared.removeIf(name -> name.startsWith("output")); // a report writes into the site
        assertThat(shared)
                .contains("configFile", "encoding", "excludes", "includes", "jobs", "samples");
        for (String name : shared) {
            assertThat(report.get(name)).as(name).isEqualTo(check.get(name));
        }
    }

    /** Type, property and default of each parameter that can be configured. */
    private static Map<String, String> parameters(String goal) throws Exception {
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        NodeList mojos = xml.parse(DESCRIPTOR.toFile()).getElementsByTagName("mojo");
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < mojos.getLength(); i++) {
            Element mojo = (Element) mojos.item(i);
            if (!text(mojo, "goal").equals(goal)) {
                continue;
            }
            NodeList parameters = mojo.getElementsByTagName("parameter");
            for (int j = 0; j < parameters.getLength(); j++) {
                Element parameter = (Element) parameters.item(j);
                String name = text(parameter, "name");
                if (text(parameter, "editable").equals("true")) {
                    Element value = (Element) mojo.getElementsByTagName(name).item(0);
                    String usual = value == null ? "" : value.getAttribute("default-value");
                    String property = value == null ? "" : value.getTextContent();
                    found.put(name, text(parameter, "type") + " " + property + " " + usual);
                }
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
