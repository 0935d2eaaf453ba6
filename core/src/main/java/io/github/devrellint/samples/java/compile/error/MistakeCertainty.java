package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.name.NearNames;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.WrongCall;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.JavacMessages;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how certain a mistake is: a comment may announce it, a newer Java may have what is missing,
 * and a class that is only guessed may not be the one that is meant.
 */
final class MistakeCertainty {

    private final String code;
    private final List<Token> tokens;
    private final KnownTypes types;
    private final ConfirmedTypes confirmed;
    private final GuessedTypes guessed;
    private final TypesOfOtherBlocks borrowed;
    private final RefutedTypes refuted;
    private final SubtypeMembers subtypes;
    private final int release;
    private final boolean strict;

    /**
     * @param near names of the page
     * @param release that the program is compiled for
     * @param strict whether every error counts
     */
    MistakeCertainty(
            Javac.Session session,
            SampleProgram program,
            List<ParsedBlock> page,
            NearNames near,
            KnownTypes types,
            int release,
            boolean strict) {
        this.code = page.get(program.own()).code();
        this.tokens = JavaLexer.tokens(code);
        this.types = types;
        this.confirmed = new ConfirmedTypes(program, page, types);
        this.guessed = new GuessedTypes(program, page, types, confirmed);
        this.borrowed = new TypesOfOtherBlocks(session, program);
        this.refuted = new RefutedTypes(session, program, types);
        this.subtypes = new SubtypeMembers(session, program, near);
        this.release = release;
        this.strict = strict;
    }

    /**
     * What an error means that nothing explains.
     *
     * @param near the name that was probably meant
     */
    ErrorMeaning of(LocatedError located, Span span, Optional<String> near) {
        if (!strict && DeliberateErrors.saysSo(code, tokens, span)) {
            return new ErrorMeaning.DeliberateErrors();
        }
        String message = JavacMessages.readable(located.error());
        String meant = near.map(name -> "; did you mean '" + name + "'?").orElse("");
        Fault fault = new Fault(span, message + meant, near);
        boolean doubtful = !strict && guessed.concern(located.site());
        boolean confused = guessed.confuse(located.error().getMessage(Locale.ENGLISH));
        boolean unlikely =
                !strict
                        && (confused
                                || guessed.isUnlikely(located.site())
                                || refuted.explain(located.site())
                                || isOfOtherVariable(located, near)
                                || isOfSubtype(located.site())
                                || borrowed.explain(located.error().getCode(), located.site()));
        return new ErrorMeaning.Mistake(fault, doubtful || unlikely, unlikely);
    }

    private boolean isOfOtherVariable(LocatedError located, Optional<String> near) {
        return near.isEmpty()
                && ErrorCodes.isUnresolved(located.error().getCode())
                && refuted.lacksMember(located.site());
    }

    private boolean isOfSubtype(ErrorSite site) {
        return subtypes.have(
                site.qualifierPath().map(TreePath::getLeaf),
                site.owner().type(),
                site.name().orElse(""));
    }

    /** Simple names of guessed classes that are certainly the ones that are meant. */
    Set<String> confirmed() {
        return confirmed.names();
    }

    /** What a call of a method that does not exist, or with wrong arguments, means. */
    ErrorMeaning of(CompilationUnitTree unit, WrongCall call) {
        if (DeliberateErrors.saysSo(code, tokens, call.span())) {
            return new ErrorMeaning.DeliberateErrors();
        }
        Optional<String> since = NewerApi.need(types.namesOf(call.type()), call.name(), release);
        if (since.isPresent()) {
            return new ErrorMeaning.Newer(since.get());
        }
        Fault fault = new Fault(call.span(), call.message(), call.near());
        boolean unlikely =
                guessed.isUnlikely(call.receiver(), call.type())
                        || call.near().isEmpty() && refuted.lacksMember(unit, call)
                        || subtypes.have(call.receiver(), Optional.of(call.type()), call.name());
        boolean doubtful = unlikely || guessed.concern(call.receiver(), call.type());
        return new ErrorMeaning.Mistake(fault, doubtful, unlikely);
    }
}
