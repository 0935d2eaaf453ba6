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

    /** The name of the case that stands for the whole document. */
    static final String WHOLE = "check";

    JUnitSuite(String name) {
        this(name, new ArrayList<>());
    }

    /** The suite of a document in which nothing was found. */
    static JUnitSuite clean(String name) {
        return new JUnitSuite(name, List.of(new Case(WHOLE, Result.PASSED, "", "")));
    }

    /** How a case ended, with the element that stands for it. */
    enum Result {
        PASSED(""),
        WITH_OUTPUT("system-out"),
        SKIPPED("skipped"),
        FAILED("failure"),
        ERROR("error");

        private final String element;

        Result(String element) {
            this.element = element;
        }
    }

    /**
     * A test case.
     *
     * @param message one line on its outcome
     * @param text all of it
     */
    record Case(String name, Result outcome, String message, String text) {

        void write(XmlOutput xml, String suite) throws IOException {
            Object[] attributes = {"classname", suite, "name", name, "time", "0"};
            if (outcome == Result.PASSED) {
                xml.leaf("testcase", "", attributes);
                return;
            }
            xml.open("testcase", attributes);
            if (outcome == Result.WITH_OUTPUT) {
                xml.leaf(outcome.element, text);
            } else {
                xml.leaf(outcome.element, text, "message", message);
            }
            xml.close();
        }
    }

    long count(Result outcome) {
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
                count(Result.FAILED),
                "errors",
                count(Result.ERROR),
                "skipped",
                count(Result.SKIPPED),
                "time",
                "0");
        for (Case test : cases) {
            test.write(xml, name);
        }
        xml.close();
    }
}
