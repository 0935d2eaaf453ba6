package io.github.devrellint.samples.java.compile.type;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Recognizes types that nothing declares. */
public final class UnknownTypes {

    /** Types nest deeper only in code that is made to break a compiler. */
    private static final int DEEPEST = 8;

    private UnknownTypes() {}

    /** Whether a type, one of its arguments or its component is unknown. False for null. */
    public static boolean isUnknown(TypeMirror type) {
        return isUnknown(type, DEEPEST);
    }

    private static boolean isUnknown(TypeMirror type, int depth) {
        if (type == null || depth == 0) {
            return false;
        }
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(t -> isUnknown(t, depth - 1));
        }
        if (type instanceof ArrayType array) {
            return isUnknown(array.getComponentType(), depth - 1);
        }
        if (type instanceof WildcardType wildcard) {
            return isUnknown(wildcard.getExtendsBound(), depth - 1)
                    || isUnknown(wildcard.getSuperBound(), depth - 1);
        }
        return false;
    }
}
