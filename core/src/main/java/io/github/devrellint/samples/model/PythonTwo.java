package io.github.devrellint.samples.model;

import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import java.util.regex.Pattern;

/**
 * Recognises pages whose Python is that of version 2, which an old post rightly shows and which the
 * Python of today refuses or answers in another way.
 */
public final class PythonTwo {

    /**
     * Statements and names that version 3 no longer has, and values as version 2 prints them, at
     * the start of a line.
     */
    private static final Pattern SIGN =
            Pattern.compile(
                    "(?m)^[ \\t]*+(?:(?:>>>|\\.\\.\\.) )?(?:print (?:[\"'%]|\\w++[ \\t]*+(?:$|[,.%\\[(]))"
                            + "|except [\\w.]++, \\w++:|raise [\\w.]++, |exec [\\w.\"']++ in )"
                            + "|^[\\[({]*+u['\"]"
                            + "|\\b(?:xrange|raw_input|execfile|unichr|unicode)\\(|\\.(?:iteritems|itervalues|iterkeys|has_key)\\("
                            + "|\\bbasestring\\b|<type '|\\bimport (?:urllib2|cPickle|StringIO|ConfigParser)\\b"
                            + "|\\bsetdefaultencoding\\b");

    private static final AnalysisKey<Boolean> KEY =
            AnalysisKey.of(Boolean.class, PythonTwo::isInABlock);

    private PythonTwo() {}

    /** Whether a block of Python on the page is in version 2. */
    public static boolean isIn(Document document) {
        return document.analysis(KEY);
    }

    private static boolean isInABlock(Document document) {
        return document.codeBlocks().stream()
                .filter(PythonTwo::isPython)
                .anyMatch(block -> SIGN.matcher(block.content().text()).find());
    }

    private static boolean isPython(CodeBlock block) {
        String info = block.info().strip();
        return info.startsWith("py") || block.content().text().stripLeading().startsWith(">>>");
    }
}
