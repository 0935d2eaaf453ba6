package io.github.devrellint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A suite of JUnit XML.
 *
 * @param name the document
 * @param cases what was checked of it, in order
 */
record JUnitSuite(String name, List<Case> cases) {

    JUnitSuite(String name) {
        this(name, new ArrayList<>());
    }

    /** How a case ended; the names of the elements that say so. */
    enum Outcome {
        PASSED(""),
        SPOKE("system-out"),
        SKIPPED("skipped"),
        FAILED("failure"),
        BROKE("error");

        private final String element;

        Outcome(String element) {
            this.element = element;
        }
    }

    /**
     * A test case.
     *
     * @param message one line on its outcome
     * @param text all of it
     */
    record Case(String name, Outcome outcome, String message, String text) {

        void write(XmlOutput xml, String suite) throws IOException {
            Object[] attributes = {"classname", suite, "name", name, "time", "0"};
            if (outcome == Outcome.PASSED) {
                xml.leaf("testcase", "", attributes);
                return;
            }
            xml.open("testcase", attributes);
            if (outcome == Outcome.SPOKE) {
                xml.leaf(outcome.element, text);
            } else {
                xml.leaf(outcome.element, text, "message", message);
            }
            xml.close();
        }
    }

    long count(Outcome outcome) {
        return cases.stream().filter(test -> test.outcome() == outcome).count();
    }

    void write(XmlOutput xml) throws IOException {
        xml.open(
                "testsuite",
                "name",
                name,
                "tests",
                cases.size(),
                "failures",
                count(Outcome.FAILED),
                "errors",
                count(Outcome.BROKE),
                "skipped",
                count(Outcome.SKIPPED),
                "time",
                "0");
        for (Case test : cases) {
            test.write(xml, name);
        }
        xml.close();
    }
}
