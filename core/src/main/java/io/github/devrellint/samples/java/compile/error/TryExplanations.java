package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.UnknownParts;
import io.github.devrellint.samples.java.compile.type.UnknownTypes;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds whether an unknown exception or an unknown call in a try block explains an error. */
final class TryExplanations {

    private final Trees trees;
    private final KnownTypes types;
    private final UnknownParts unknown;

    TryExplanations(Trees trees, KnownTypes types, UnknownParts unknown) {
        this.trees = trees;
        this.types = types;
        this.unknown = unknown;
    }

    /** Whether it explains an error with that code. */
    boolean explain(String code, ErrorSite site) {
        if (ErrorCodes.is(code, "except.never.thrown.in.try")) {
            return site.enclosing(TryTree.class).filter(unknown::in).isPresent();
        }
        if (ErrorCodes.is(code, "cant.deref")) {
            return isOfNull(site);
        }
        return code.contains("unreported.exception")
                && (catchesUnknown(site.path()) || throwsUnknown(site.path()));
    }

    /**
     * Whether a member of null is used: javac gives that type to the parameter of a multi-catch of
     * unknown exceptions.
     */
    private boolean isOfNull(ErrorSite site) {
        return site.qualifierPath()
                .map(trees::getTypeMirror)
                .map(TypeMirror::getKind)
                .filter(kind -> kind == TypeKind.NULL)
                .isPresent();
    }

    /** Whether nobody knows what is thrown: a supertype of it is not on the class path. */
    private boolean throwsUnknown(TreePath path) {
        Stream<? extends TypeMirror> thrown =
                trees.getElement(path) instanceof ExecutableElement called
                        ? called.getThrownTypes().stream()
                        : Stream.empty();
        return thrown.flatMap(type -> types.element(type).stream()).anyMatch(types::lacksSupertype);
    }

    private boolean catchesUnknown(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof TryTree handled) {
                TreePath tried = at;
                boolean unknownType =
                        handled.getCatches().stream()
                                .map(handler -> handler.getParameter().getType())
                                .anyMatch(type -> isUnknownType(tried, type));
                if (unknownType) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isUnknownType(TreePath path, Tree type) {
        if (type instanceof UnionTypeTree union) {
            return union.getTypeAlternatives().stream().anyMatch(t -> isUnknownType(path, t));
        }
        TypeMirror mirror = trees.getTypeMirror(new TreePath(path, type));
        return mirror == null || UnknownTypes.isUnknown(mirror);
    }
}
