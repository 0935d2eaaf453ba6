package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what explains an error other than a mistake: what the page leaves out, or does not name.
 */
final class ErrorExcuses {

    /** Errors of a method that does not fit the one that it overrides. */
    private static final String OVERRIDE = "compiler.err.override.";

    private final Javac.Session session;
    private final SampleProgram program;
    private final ParsedBlock block;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final OwnersInPart owners;

    ErrorExcuses(
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
        this.owners = new OwnersInPart(session, types);
    }

    /** Whether something on the page, or not on it, explains an error that is not about a name. */
    boolean excuse(String code, ErrorSite site, Span span) {
        if (block.elided() && ErrorCodes.isOfElision(code) || ErrorCodes.isOfPage(code)) {
            return true;
        }
        if ((site.inWrapper() || inInterface(site)) && ErrorCodes.isOfListing(code)) {
            return true;
        }
        if (ErrorCodes.isOfWrongKind(code) && isLookedUp(span)) {
            return true;
        }
        if (ErrorCodes.isOfOpenClass(code) && inOpenClass(site)) {
            return true;
        }
        if (isGuessedAnnotation(site)
                || owners.isOfReferenceToOpenClass(site)
                || owners.isArgumentOfOpenClass(site.path())) {
            return true;
        }
        if (code.startsWith(OVERRIDE) && site.path().getLeaf() instanceof ClassTree) {
            // both methods are inherited: what is wrong with them is wrong somewhere else
            return true;
        }
        if (ErrorCodes.is(code, "does.not.override.abstract") && showsNoMethod(site)) {
            return true;
        }
        if (ErrorCodes.is(code, "missing.ret.stmt") && isInEmptyMethod(site)) {
            return true;
        }
        if (ErrorCodes.is(code, "var.might.not.have.been.initialized") && isOfField(site)) {
            return true;
        }
        if (ErrorCodes.is(code, "non-static.cant.be.ref")) {
            return block.names().free().contains(block.code().substring(span.start(), span.end()));
        }
        if (ErrorCodes.isNotExhaustive(code)) {
            return site.selector().filter(unknown::in).isPresent() || isOverClassOfPage(site);
        }
        if (ErrorCodes.isNotApplicable(code)) {
            return owners.isOpenOwner(site)
                    || owners.makesClassWithoutConstructor(site)
                    || unknown.takesPart(site.path());
        }
        if (ErrorCodes.is(code, "except.never.thrown.in.try")) {
            return enclosing(site.path(), TryTree.class).filter(unknown::in).isPresent();
        }
        if (ErrorCodes.is(code, "cant.deref") && isOfNull(site)) {
            return true;
        }
        if (code.contains("unreported.exception") && catchesUnknown(site.path())) {
            return true;
        }
        return unknown.takesPart(site.path());
    }

    /** Whether only the fields of a class are shown, of which the interface asks for methods. */
    private static boolean showsNoMethod(ErrorSite site) {
        return site.path().getLeaf() instanceof ClassTree type
                && !type.getMembers().isEmpty()
                && type.getMembers().stream().allMatch(ErrorExcuses::isNoMethod);
    }

    private static boolean isNoMethod(Tree member) {
        return member instanceof VariableTree
                // the constructor that the compiler makes
                || member instanceof MethodTree method && method.getName().contentEquals("<init>");
    }

    /** Whether the method has nothing in it: its code was not worth showing. */
    private boolean isInEmptyMethod(ErrorSite site) {
        return enclosing(site.path(), MethodTree.class)
                .map(path -> ((MethodTree) path.getLeaf()).getBody())
                .filter(body -> body.getStatements().isEmpty())
                .isPresent();
    }

    /**
     * Whether a variable of statements is meant to be a field: it has an annotation, or stands in
     * another block.
     */
    private boolean isOfField(ErrorSite site) {
        Element element = session.trees().getElement(site.path());
        TreePath declaration = element == null ? null : session.trees().getPath(element);
        if (declaration == null || !(declaration.getLeaf() instanceof VariableTree variable)) {
            return false;
        }
        return !variable.getModifiers().getAnnotations().isEmpty()
                || types.block(element).filter(number -> number != program.own()).isPresent();
    }

    /** Interfaces list variants of a method more often than a mistake makes two of one. */
    private static boolean inInterface(ErrorSite site) {
        return site.enclosingClass()
                .filter(type -> type.getKind() == Tree.Kind.INTERFACE)
                .isPresent();
    }

    /** Whether a class is named that the block does not import: it is another one, then. */
    private boolean isLookedUp(Span span) {
        String text = block.code().substring(span.start(), span.end());
        return program.resolved().imports().keySet().stream().anyMatch(text::contains);
    }

    /** An annotation without import, which is no annotation of what it is taken for. */
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

    /** Whether a class around the error, or what it belongs to, may have members unseen. */
    private boolean inOpenClass(ErrorSite site) {
        for (TreePath at = site.path(); at != null; at = at.getParentPath()) {
            Element element = session.trees().getElement(at);
            boolean declares =
                    at.getLeaf() instanceof ClassTree || at.getLeaf() instanceof MethodTree;
            if (declares && element != null && types.isAnnotatedOpenly(element)) {
                return true;
            }
            if (at.getLeaf() instanceof ClassTree && element instanceof TypeElement type) {
                return types.inheritsUnseen(type) || hasUnknownParameter(site.path());
            }
        }
        return false;
    }

    /** Whether the method at the error has a parameter of an unknown type. */
    private boolean hasUnknownParameter(TreePath path) {
        return enclosing(path, MethodTree.class)
                .map(method -> session.trees().getElement(method))
                .filter(element -> element != null)
                .map(Element::asType)
                .filter(javax.lang.model.type.ExecutableType.class::isInstance)
                .map(javax.lang.model.type.ExecutableType.class::cast)
                .filter(type -> type.getParameterTypes().stream().anyMatch(KnownTypes::isUnknown))
                .isPresent();
    }

    /**
     * The selector of a switch is of a class of the page, whose other parts may stand elsewhere.
     */
    private boolean isOverClassOfPage(ErrorSite site) {
        return site.selector()
                .map(path -> session.trees().getTypeMirror(path))
                .flatMap(types::element)
                .filter(types::isOfPage)
                .filter(type -> types.isOpen(type) || isSealed(type))
                .isPresent();
    }

    private static boolean isSealed(TypeElement type) {
        return type.getModifiers().contains(Modifier.ABSTRACT)
                || type.getModifiers().stream().anyMatch(m -> m.toString().equals("sealed"));
    }

    /**
     * The variable of a handler of several exceptions that are all unknown has the type of null.
     */
    private boolean isOfNull(ErrorSite site) {
        return site.qualifierPath()
                .map(path -> session.trees().getTypeMirror(path))
                .map(TypeMirror::getKind)
                .filter(kind -> kind == TypeKind.NULL)
                .isPresent();
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
        TypeMirror mirror = session.trees().getTypeMirror(new TreePath(path, type));
        return mirror == null || KnownTypes.isUnknown(mirror);
    }

    private static Optional<TreePath> enclosing(TreePath path, Class<? extends Tree> kind) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (kind.isInstance(at.getLeaf())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
