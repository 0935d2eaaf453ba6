package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.List;
import java.util.Optional;

/** Recognizes errors that only follow from another error of the same block. */
final class CascadingErrors {

    private final Javac.Session session;
    private final SampleProgram program;

    CascadingErrors(Javac.Session session, SampleProgram program) {
        this.session = session;
        this.program = program;
    }

    /**
     * Whether an error is in a lambda whose call is made on something with an error of its own, so
     * that the compiler does not know the parameters.
     */
    boolean isBehindError(LocatedError located, List<LocatedError> errors) {
        for (TreePath at = located.site().path(); at != null; at = at.getParentPath()) {
            TreePath call = at.getParentPath();
            if (at.getLeaf() instanceof LambdaExpressionTree
                    && call != null
                    && call.getLeaf() instanceof MethodInvocationTree invocation
                    && invocation.getMethodSelect() instanceof MemberSelectTree select) {
                TreePath method = new TreePath(call, select);
                Optional<Span> receiver = spanOf(new TreePath(method, select.getExpression()));
                if (errors.stream()
                        .anyMatch(
                                other ->
                                        receiver.filter(r -> r.contains(other.span()))
                                                .isPresent())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether an annotation was told already: one wrong value of it makes the compiler report each
     * of its values, and that the value without a name is missing.
     */
    static boolean isOfWrongAnnotation(LocatedError located, List<LocatedError> errors) {
        Optional<Tree> annotation = annotation(located);
        return annotation.isPresent()
                && errors.stream()
                        .filter(other -> other != located && annotation(other).equals(annotation))
                        .filter(CascadingErrors::hasNamelessValue)
                        .anyMatch(
                                other ->
                                        !hasNamelessValue(located)
                                                || errors.indexOf(other) < errors.indexOf(located));
    }

    private static boolean hasNamelessValue(LocatedError located) {
        return ErrorCodes.is(located.error().getCode(), "annotation.value.must.be.name.value");
    }

    private static Optional<Tree> annotation(LocatedError located) {
        return ErrorCodes.isOfAnnotationValues(located.error().getCode())
                ? located.site().enclosing(AnnotationTree.class).map(TreePath::getLeaf)
                : Optional.empty();
    }

    /** Whether an error in a part of the tree, which the page explains, explains this one. */
    boolean isCascading(LocatedError located, ErrorMeaning meaning, List<Span> explained) {
        if (!(meaning instanceof ErrorMeaning.Mistake)) {
            return false;
        }
        Optional<Span> whole = spanOf(located.site().path());
        return whole.isPresent()
                && explained.stream()
                        .anyMatch(
                                part -> !part.equals(located.span()) && whole.get().contains(part));
    }

    /** Where the tree of an error stands in the block. */
    private Optional<Span> spanOf(TreePath path) {
        var positions = session.trees().getSourcePositions();
        var unit = path.getCompilationUnit();
        int start = (int) positions.getStartPosition(unit, path.getLeaf());
        int end = (int) positions.getEndPosition(unit, path.getLeaf());
        return program.place(start, end)
                .filter(place -> place.block() == program.own())
                .map(SampleProgram.Place::span);
    }
}
