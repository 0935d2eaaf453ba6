package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.UnknownTypes;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds uses of deprecated classes and members of the JDK and the class path. */
final class DeprecatedUses {

    private final Javac.Session session;
    private final SampleProgram program;

    DeprecatedUses(Javac.Session session, SampleProgram program) {
        this.session = session;
        this.program = program;
    }

    /**
     * Returns the uses in the own block, in order, except under @SuppressWarnings or @Deprecated.
     */
    List<Fault> in(CompilationUnitTree unit) {
        List<Fault> uses = new ArrayList<>();
        SourcePositions positions = session.trees().getSourcePositions();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitImport(ImportTree tree, Void unused) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                return isAcknowledged(tree.getModifiers().getAnnotations())
                        ? null
                        : super.visitClass(tree, null);
            }

            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                return isAcknowledged(tree.getModifiers().getAnnotations())
                        ? null
                        : super.visitMethod(tree, null);
            }

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                add(tree, tree.getName().length());
                return super.visitIdentifier(tree, null);
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
                add(tree, tree.getIdentifier().length());
                return super.visitMemberSelect(tree, null);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
                add(tree, tree.getName().length());
                return super.visitMemberReference(tree, null);
            }

            @Override
            public Void visitNewClass(NewClassTree tree, Void unused) {
                long start = positions.getStartPosition(unit, tree.getIdentifier());
                long end = positions.getEndPosition(unit, tree.getIdentifier());
                use(getCurrentPath(), (int) start, (int) end).ifPresent(uses::add);
                return super.visitNewClass(tree, null);
            }

            private void add(Tree tree, int length) {
                int end = (int) positions.getEndPosition(unit, tree);
                use(getCurrentPath(), end - length, end).ifPresent(uses::add);
            }
        }.scan(new TreePath(unit), null);
        return uses;
    }

    private static boolean isAcknowledged(List<? extends AnnotationTree> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(name -> name.equals("SuppressWarnings") || name.equals("Deprecated"));
    }

    private Optional<Fault> use(TreePath path, int start, int end) {
        Element element = session.trees().getElement(path);
        if (element == null
                || !session.task().getElements().isDeprecated(element)
                || KnownTypes.isOfPage(session, element)
                || hasUnknownParameter(element)
                || isUnlikely(element)) {
            return Optional.empty();
        }
        return program.place(start, end)
                .filter(place -> place.block() == program.own())
                .map(place -> new Fault(place.span(), message(element), Optional.empty()));
    }

    /** Whether javac took an overload without knowing whether the arguments fit. */
    private static boolean hasUnknownParameter(Element element) {
        return element instanceof ExecutableElement method
                && method.getParameters().stream()
                        .map(Element::asType)
                        .anyMatch(UnknownTypes::isUnknown);
    }

    /** Whether it belongs to a class for which another may be meant. */
    private boolean isUnlikely(Element element) {
        Element type = element;
        while (type != null && !(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        return type != null
                && program.resolved().ambiguous().contains(type.getSimpleName().toString());
    }

    private static String message(Element element) {
        boolean removed =
                element.getAnnotationMirrors().stream().anyMatch(DeprecatedUses::isForRemoval);
        return name(element) + (removed ? " is deprecated and will be removed" : " is deprecated");
    }

    private static boolean isForRemoval(AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval"))
                .anyMatch(entry -> Boolean.TRUE.equals(entry.getValue().getValue()));
    }

    private static String name(Element element) {
        if (element instanceof TypeElement type) {
            return type.getSimpleName().toString();
        }
        String owner = element.getEnclosingElement().getSimpleName().toString();
        String signature =
                element.toString().replaceAll("<[^(]*>", "").replaceAll("[a-z]\\w*\\.", "");
        return element.getKind() == ElementKind.CONSTRUCTOR ? signature : owner + "." + signature;
    }
}
