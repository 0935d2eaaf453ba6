package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.MemorySource;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A form to read a piece of a block in: one file of a compiler call.
 *
 * @param code to read
 * @param offset of that code in the block
 * @param result takes what the parser says
 */
record ParseRequest(
        BlockDraft draft, JavaForm form, String code, int offset, Consumer<ParseAttempt> result) {

    private static final String NO_RETURN_TYPE = "compiler.err.invalid.meth.decl.ret.type.req";

    /** The whole block, as statements and as members. */
    static Stream<ParseRequest> wholes(BlockDraft draft) {
        return Stream.of(JavaForm.STATEMENTS, JavaForm.MEMBERS).map(form -> whole(draft, form));
    }

    private static ParseRequest whole(BlockDraft draft, JavaForm form) {
        return whole(draft, form, draft.body());
    }

    private static ParseRequest whole(BlockDraft draft, JavaForm form, String code) {
        return new ParseRequest(draft, form, code, 0, draft.attempts::add);
    }

    /** Members again, in a class whose name is that of the constructor among them. */
    static Stream<ParseRequest> withConstructor(BlockDraft draft) {
        if (draft.fits(JavaForm.STATEMENTS) || draft.fits(JavaForm.MEMBERS)) {
            return Stream.empty();
        }
        ParseAttempt members = draft.attempts.get(1);
        if (!members.error().getCode().equals(NO_RETURN_TYPE)) {
            return Stream.empty();
        }
        int at = members.errorOffset();
        return JavaLexer.tokens(draft.body()).stream()
                .filter(token -> token.start() == at && token.isWord())
                .map(token -> whole(draft, JavaForm.membersOf(token.text())));
    }

    /** Each chunk in each form, each line as an expression, and all of it as a part. */
    static Stream<ParseRequest> mixtures(BlockDraft draft) {
        List<ParseRequest> requests = new ArrayList<>();
        for (Span chunk : StatementSplitter.of(draft.body())) {
            requests.addAll(chunk(draft, chunk));
        }
        for (Span line : StatementSplitter.lines(draft.body())) {
            String code = draft.body().substring(line.start(), line.end());
            requests.add(
                    new ParseRequest(
                            draft,
                            JavaForm.STATEMENTS,
                            code + ";",
                            line.start(),
                            draft.bareLines::add));
            requests.add(
                    new ParseRequest(
                            draft, JavaForm.EXPRESSION, code, line.start(), draft.lines::add));
        }
        JavaForm.PARTS.forEach(form -> requests.add(whole(draft, form)));
        PartialCode.balanced(draft.body())
                .ifPresent(
                        code ->
                                JavaForm.CUT.forEach(
                                        form -> requests.add(whole(draft, form, code))));
        PartialCode.headers(draft.body())
                .ifPresent(code -> requests.add(whole(draft, JavaForm.HEADERS, code)));
        UnnamedParameters.named(draft.body())
                .ifPresent(code -> requests.add(whole(draft, JavaForm.HEADERS, code)));
        requests.add(whole(draft, JavaForm.UNIT));
        return requests.stream();
    }

    private static List<ParseRequest> chunk(BlockDraft draft, Span chunk) {
        List<ParseAttempt> attempts = new ArrayList<>();
        draft.chunks.put(chunk, attempts);
        String code = draft.body().substring(chunk.start(), chunk.end());
        String bare = code.endsWith(";") ? code.substring(0, code.length() - 1) : code;
        int at = chunk.start();
        return List.of(
                new ParseRequest(draft, JavaForm.STATEMENTS, code, at, attempts::add),
                new ParseRequest(draft, JavaForm.MEMBERS, code, at, attempts::add),
                new ParseRequest(draft, JavaForm.EXPRESSION, bare, at, attempts::add));
    }

    /**
     * The source file to parse.
     *
     * @param index of the request in the compiler call
     */
    MemorySource source(int index) {
        boolean module = form == JavaForm.UNIT && draft.isModule();
        String name = module ? "module-info.java" : "Sample.java";
        return new MemorySource(draft.block, "parse/" + index + "/" + name, form.around(code));
    }
}
