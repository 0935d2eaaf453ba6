package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.UninferredParameters;
import io.github.devrellint.samples.java.compile.type.UnknownParts;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds whether an error is explained by what the page leaves out, so that it is no mistake. */
final class ErrorExplanations {

    private static final Pattern TYPE_HEADER =
            Pattern.compile("(?:(?:public|protected|private|static|final|abstract)\\s+)*class\\b");

    private final Javac.Session session;
    private final SampleProgram program;
    private final ParsedBlock block;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final PartlyKnownOwners owners;
    private final DeclarationExplanations declarations;
    private final UninferredParameters uninferred;
    private final TryExplanations exceptions;

    ErrorExplanations(
            Javac.Session session,
            SampleProgram program,
            ParsedBlock block,
            KnownTypes types,
            UnknownParts unknown) {
        this.session = session;
        this.program = program;
        this.block = block;
        this.types = types;
        this.unknown = unknown;
        this.owners = new PartlyKnownOwners(session, types);
        this.declarations = new DeclarationExplanations(session, program, types);
        this.uninferred = new UninferredParameters(session.trees());
        this.exceptions = new TryExplanations(session.trees(), types, unknown);
    }

    /** Whether an error that is not about an unresolved name is explained. */
    boolean explain(String code, ErrorSite site, Span span) {
        boolean explained =
                block.elided() && (ErrorCodes.isOfElision(code) || leavesOutLambda(site))
                        || leavesOutConstructor(code, span)
                        || site.inWrapper() && site.callsConstructor()
                        || ErrorCodes.isOfPage(code)
                        || ErrorCodes.isOfWrongKind(code) && isLookedUp(span)
                        || isGuessedAnnotation(site)
                        || owners.isOfReferenceToOpenClass(site)
                        || owners.isArgumentOfOpenClass(site.path())
                        || ErrorCodes.isOfConversion(code) && owners.lacksSupertype(site)
                        || ErrorCodes.is(code, "ref.ambiguous") && owners.isOfUnknownOverload(site)
                        || declarations.explain(code, site)
                        || exceptions.explain(code, site);
        return explained || isOfUnknown(code, site, span);
    }

    /** Whether an argument is a lambda without statements, which may have to return something. */
    private static boolean leavesOutLambda(ErrorSite site) {
        return site.arguments().stream()
                .anyMatch(
                        argument ->
                                argument instanceof LambdaExpressionTree lambda
                                        && lambda.getBody() instanceof BlockTree body
                                        && body.getStatements().isEmpty());
    }

    /** Whether something that nothing declares takes part in the error. */
    private boolean isOfUnknown(String code, ErrorSite site, Span span) {
        if (ErrorCodes.is(code, "non-static.cant.be.ref")) {
            return block.names().free().contains(block.code().substring(span.start(), span.end()))
                    || owners.mayMeanStatic(site) && unknown.inAny(site.arguments(), site.path());
        }
        if (ErrorCodes.isNotExhaustive(code)) {
            return site.selector().filter(unknown::in).isPresent() || isOverClassOfPage(site);
        }
        if (ErrorCodes.is(code, "except.never.thrown.in.try")
                || ErrorCodes.is(code, "wrong.number.type.args")) {
            return false; // what is around, or the type arguments, does not matter
        }
        if (ErrorCodes.isNotApplicable(code)
                && (owners.isOpenOwner(site)
                        || owners.makesClassWithoutConstructor(site)
                        || makesClassOfUnknown(site))) {
            return true;
        }
        return takesUninferred(site) || unknown.takesPart(site.path());
    }

    /** Whether it is about a parameter of a lambda, or a call that takes one, of no known type. */
    private boolean takesUninferred(ErrorSite site) {
        return uninferred.is(site.path())
                || site.arguments().stream()
                        .anyMatch(each -> uninferred.is(new TreePath(site.path(), each)));
    }

    /** Whether an argument is an object of an anonymous class with an unknown type argument. */
    private boolean makesClassOfUnknown(ErrorSite site) {
        return site.arguments().stream()
                .anyMatch(
                        argument ->
                                argument instanceof NewClassTree made
                                        && made.getClassBody() != null
                                        && unknown.in(
                                                new TreePath(site.path(), made.getIdentifier())));
    }

    /** Whether the constructor of a class that is shown in part is missing, not called wrongly. */
    private boolean leavesOutConstructor(String code, Span span) {
        return block.elided()
                && ErrorCodes.isNotApplicable(code)
                && TYPE_HEADER.matcher(block.code().substring(span.start())).lookingAt();
    }

    /** Whether a class is named that the block does not import: another one may be meant. */
    private boolean isLookedUp(Span span) {
        String text = block.code().substring(span.start(), span.end());
        return program.resolved().imports().keySet().stream().anyMatch(text::contains);
    }

    /** Whether it is an annotation without import, so that another one may be meant. */
    private boolean isGuessedAnnotation(ErrorSite site) {
        Tree tree = site.path().getLeaf();
        TreePath above = site.path().getParentPath();
        boolean ofAnnotation =
                above != null
                        && above.getLeaf() instanceof AnnotationTree annotation
                        && annotation.getAnnotationType() == tree;
        return ofAnnotation
                && block.imports().stream()
                        .noneMatch(each -> each.simpleName().equals(tree.toString()));
    }

    /** Whether a switch is over a class of the page whose subclasses may not all be shown. */
    private boolean isOverClassOfPage(ErrorSite site) {
        return site.selector()
                .map(path -> session.trees().getTypeMirror(path))
                .flatMap(types::element)
                .filter(types::isOfPage)
                .filter(type -> types.isOpen(type) || isAbstractOrSealed(type))
                .isPresent();
    }

    private static boolean isAbstractOrSealed(TypeElement type) {
        return type.getModifiers().contains(Modifier.ABSTRACT)
                // the constant is of Java 17
                || type.getModifiers().stream().anyMatch(m -> m.toString().equals("sealed"));
    }
}
