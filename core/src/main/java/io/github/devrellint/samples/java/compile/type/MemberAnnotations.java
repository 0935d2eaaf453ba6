package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Recognizes annotations by which a declaration may have members that the compiler does not see:
 * Lombok's, whose processor does not run, and unknown ones.
 */
final class MemberAnnotations {

    /** Annotations of Lombok by which a field gets methods; unknown where Lombok is not there. */
    private static final Set<String> OF_FIELDS = Set.of("Getter", "Setter", "With", "Delegate");

    private final Trees trees;

    MemberAnnotations(Trees trees) {
        this.trees = trees;
    }

    /** Whether the class, or a field of it, has such an annotation. */
    boolean addMembers(TypeElement type) {
        return isOn(type) || isOnField(type);
    }

    /** Whether an element, or what it is declared in, has such an annotation. */
    boolean isOnOrAround(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (isOn(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnField(TypeElement type) {
        TreePath path = trees.getPath(type);
        return path != null
                && path.getLeaf() instanceof ClassTree declaration
                && declaration.getMembers().stream()
                        .flatMap(member -> annotations(member).stream())
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .anyMatch(name -> OF_FIELDS.contains(name.replaceFirst("^lombok\\.", "")));
    }

    private boolean isOn(Element element) {
        TreePath path = trees.getPath(element);
        return path != null
                && annotations(path.getLeaf()).stream()
                        .map(AnnotationTree::getAnnotationType)
                        .anyMatch(type -> isUnknownOrOfLombok(path, type));
    }

    private boolean isUnknownOrOfLombok(TreePath declaration, Tree type) {
        TreePath path = TreePath.getPath(declaration, type);
        TypeMirror mirror = path == null ? null : trees.getTypeMirror(path);
        return mirror == null
                || mirror.getKind() == TypeKind.ERROR
                || mirror.toString().startsWith("lombok.");
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration) {
        if (declaration instanceof ClassTree type) {
            return type.getModifiers().getAnnotations();
        }
        if (declaration instanceof MethodTree method) {
            return method.getModifiers().getAnnotations();
        }
        return declaration instanceof VariableTree variable
                ? variable.getModifiers().getAnnotations()
                : List.of();
    }
}
