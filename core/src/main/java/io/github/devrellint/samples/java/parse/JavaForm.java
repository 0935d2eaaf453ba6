package io.github.devrellint.samples.java.parse;

import java.util.List;
import java.util.Optional;

/**
 * A kind of Java code: the code to put around it so that it becomes a compilation unit.
 *
 * @param prefix before it, on the same line
 * @param suffix behind it
 * @param part name of the fragment, for forms that are incomplete Java
 */
public record JavaForm(String prefix, String suffix, Optional<String> part) {

    private static final String METHOD =
            "class Sample { Object sample() throws Throwable { if (true) { ";

    static final JavaForm STATEMENTS = whole(METHOD, "\n}}}");
    static final JavaForm MEMBERS = whole("class Sample { ", "\n}");
    static final JavaForm UNIT = whole("", "\n");
    static final JavaForm EXPRESSION = whole("class Sample { Object sample = ", "\n;}");

    /** Fragments that tutorials show: neither complete statements, nor members, nor types. */
    static final List<JavaForm> PARTS =
            List.of(
                    part("a chained call", "class Sample { Object sample = sample()", "\n;}"),
                    part("a chained call", METHOD + "sample()", "\n}}}"),
                    part("an annotation", "", "\nclass Sample {}"),
                    part("an annotation", "class Sample { ", "\nint sample;}"),
                    part("elements of an annotation", "@Sample(", "\n) class Sample {}"),
                    part("a declaration without body", "class Sample { ", "\n{}}"),
                    part("a statement without body", METHOD, "\n{}}}}"),
                    part("cases of a switch", METHOD + "switch (sample) { ", "\n}}}}"),
                    part(
                            "cases of a switch",
                            "class Sample { Object sample = switch (sample) { ",
                            "\n};}"),
                    part("a branch", METHOD + "if (sample) {} ", "\n}}}"),
                    part("a handler", METHOD + "try {} ", "\n}}}"),
                    part("constants of an enum", "enum Sample { ", "\n}"),
                    part("a type", "class Sample { ", "\nsample;}"),
                    part("parameters", "class Sample { void sample(", "\n){} }"),
                    part("arguments", "class Sample { Object sample = sample(", "\n);}"),
                    part("a class header", "class Sample ", "\n{}"),
                    part("members of an interface", "interface Sample { ", "\n}"),
                    part("directives of a module", "module sample { ", "\n}"));

    /** Code whose braces were balanced by {@link PartialCode#balanced}. */
    static final List<JavaForm> CUT =
            List.of(
                    part("a beginning or an end without the rest", "class Sample { ", "\n}"),
                    part("a beginning or an end without the rest", METHOD, "\n}}}"));

    /** Code that {@link PartialCode#headers} or {@link UnnamedParameters} completed. */
    static final JavaForm HEADERS = part("a list of method headers", "interface Sample { ", "\n}");

    private static JavaForm whole(String prefix, String suffix) {
        return new JavaForm(prefix, suffix, Optional.empty());
    }

    private static JavaForm part(String name, String prefix, String suffix) {
        return new JavaForm(prefix, suffix, Optional.of(name));
    }

    /** The same form for members of a class with a constructor. */
    static JavaForm membersOf(String className) {
        return whole("class " + className + " { ", "\n}");
    }

    /** The code with what this form puts before and after it. */
    public String around(String code) {
        return prefix + code + suffix;
    }
}
