package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.MethodLookup;
import io.github.devrellint.samples.java.compile.type.SimilarMember;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Compares an unresolved member with the members of the class that should have it. */
final class OwnerMembers {

    private final KnownTypes types;
    private final List<ParsedBlock> page;
    private final SimilarMember similar;

    OwnerMembers(Javac.Session session, KnownTypes types, List<ParsedBlock> page) {
        this.types = types;
        this.page = page;
        this.similar = new SimilarMember(session);
    }

    /** Whether all members of the class are known. */
    boolean isKnownWhole(ErrorSite site) {
        return site.owner().type().filter(types::isOpen).isEmpty();
    }

    /** Whether a class of the page certainly lacks a member, and is not only shown without it. */
    boolean lacks(ErrorSite site, String name, Optional<String> near) {
        Optional<TypeElement> owner = site.owner().type();
        if (owner.isEmpty() || isDeclaredSomewhere(name)) {
            return false;
        }
        if (types.isQuoted(owner.get())) {
            return !types.inheritsUnseen(owner.get())
                    && types.quoted(owner.get()).filter(quoted -> lacks(quoted, name)).isPresent();
        }
        if (types.isOpen(owner.get())) {
            return false;
        }
        ElementKind kind = owner.get().getKind();
        boolean anonymous = owner.get().getNestingKind() == NestingKind.ANONYMOUS;
        boolean whole = kind == ElementKind.RECORD || kind == ElementKind.ENUM || anonymous;
        return near.isPresent() || whole;
    }

    /** Whether the class of the project that a page shows has no such member either. */
    private boolean lacks(TypeElement quoted, String name) {
        return !types.isOpen(quoted)
                && types.elements().getAllMembers(quoted).stream()
                        .noneMatch(member -> member.getSimpleName().contentEquals(name));
    }

    private boolean isDeclaredSomewhere(String name) {
        return page.stream().anyMatch(each -> each.names().declared().contains(name));
    }

    /** The name of a member of the class that is similar to the unresolved one. */
    Optional<String> near(ErrorSite site, String name) {
        Optional<TypeElement> owner = site.owner().type();
        if (owner.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return similar.of(
                name,
                Stream.concat(owner.stream(), types.quoted(owner.get()).stream())
                        .flatMap(type -> types.elements().getAllMembers(type).stream())
                        .filter(member -> site.isReference() || fits(site, name, member))
                        .toList());
    }

    private static boolean fits(ErrorSite site, String name, Element member) {
        if (site.isCall()) {
            return member instanceof ExecutableElement method
                    && MethodLookup.mayMean(name, method, site.arguments().size());
        }
        // a class Size is no typo of a field size
        boolean alike =
                NameResolver.isTypeName(name)
                        == NameResolver.isTypeName(member.getSimpleName().toString());
        return alike && (member.getKind().isField() || member.getKind().isClass());
    }
}
