package io.github.devrellint.samples.model;

import java.util.regex.Pattern;

/** Recognizes a line that stands for a file, or a part of one, which the site writes there. */
public final class IncludeDirective {

    /**
     * Of markdown-include, Snippets of PyMdown Extensions, mdBook, Asciidoctor, and the links to
     * source files of Docsify, DocFX, VuePress and sites' own preprocessors.
     */
    private static final Pattern LINE =
            Pattern.compile(
                    "^[ \\t]*+(?:\\{![^!{}\\n]++!\\}|-+8<-+[^\\n]*+|\\{\\{\\s*+#\\w*+include\\b[^{}\\n]*+\\}\\}"
                            + "|include::\\S++\\[[^\\n]*+|(?:\\[!code[\\w-]*+|[:@!^])?\\[[^\\[\\]\\n]*+\\]"
                            + "\\([^()\\s./]*+[./][^()\\s]*+(?:[ \\t][^()\\n]*+)?\\)\\]?)[ \\t]*+$",
                    Pattern.MULTILINE);

    private IncludeDirective() {}

    /** Whether one of the lines is one. */
    public static boolean isIn(String code) {
        return LINE.matcher(code).find();
    }
}
