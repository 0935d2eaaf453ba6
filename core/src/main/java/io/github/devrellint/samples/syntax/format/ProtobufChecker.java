package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Position;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.tool.ToolFault;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks definitions of Protocol Buffers, whole files and parts of them. */
@AutoService(SyntaxChecker.class)
public final class ProtobufChecker implements SnippetChecker {

    /** A message as text: a name before a value or a brace, which no definition has. */
    private static final Pattern TEXT_FORMAT =
            Pattern.compile(
                    "(?m)^[ \\t]*+(?:\\w++[ \\t]*+[{<][ \\t]*+$|[\\w.\\[\\]/]++[ \\t]*+:(?!:))");

    /** A method without {@code rpc} before it, or a semicolon behind it. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?m)^[ \\t]*+\\w++ ?\\([^)\\n]*+\\) ?returns\\b");

    /** Bytes, a call, types and calls of C++ and Rust. */
    private static final Pattern CODE =
            Pattern.compile(
                    "\\A(?:[ \\t]*+//[^\\n]*+\\n)*+\\s*+(?:[0-9]|\\w++[ ]?\\()|->|\\w::\\w|\\w\\.\\w++\\(|<'\\w++>");

    /** A letter in place of the number of a field. */
    private static final Pattern NUMBER = Pattern.compile("= *[A-Z] *[;\\[]");

    /** A command, a prompt, a directory, a diff. */
    private static final Pattern OTHER =
            Pattern.compile("(?m)^(?:[$%>#] ?\\S|protoc\\b|buf |curl |[├└│]|[+-][ \\t]|@@ |diff )");

    @Override
    public Set<String> languages() {
        return Set.of("protobuf");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        Optional<ProtobufTokens.Error> error = ProtobufParser.parse(Elision.filled(code));
        if (error.isEmpty()) {
            return SyntaxVerdict.VALID;
        }
        if (OTHER.matcher(code).find() || CODE.matcher(code).find()) {
            return new Unchecked("shows more than definitions", false);
        }
        if (Elision.hasLine(code) && SIGNATURE.matcher(code).find()) {
            return new SyntaxVerdict.Fragment("is a sketch");
        }
        if (NUMBER.matcher(code).find()) {
            return SyntaxVerdict.LEFT_OUT;
        }
        if (TEXT_FORMAT.matcher(code).find()) {
            return new Unchecked("shows a message as text", false);
        }
        Position at = new LineIndex(code).position(error.get().offset());
        return ToolFault.verdict(code, at.line(), at.column(), error.get().message());
    }
}
