package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Recognizes classes of the page that have fields to be set and show no constructor: the author
 * left it to the reader, or to Lombok.
 */
public final class LeftOutConstructors {

    private final Trees trees;
    private final KnownTypes types;

    public LeftOutConstructors(Trees trees, KnownTypes types) {
        this.trees = trees;
        this.types = types;
    }

    /** Whether it is such a class. */
    public boolean of(TypeElement type) {
        return types.isOfPage(type) && !showsConstructor(type) && hasFieldToSet(type);
    }

    private boolean showsConstructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(made -> types.elements().getOrigin(made) == Elements.Origin.EXPLICIT);
    }

    private boolean hasFieldToSet(TypeElement type) {
        return trees.getTree(type).getMembers().stream()
                .anyMatch(
                        member ->
                                member instanceof VariableTree field
                                        && field.getInitializer() == null
                                        && !field.getModifiers()
                                                .getFlags()
                                                .contains(Modifier.STATIC));
    }
}
