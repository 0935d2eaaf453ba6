package io.github.devrellint.samples.java.compile.type;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds the member that a mistyped name probably means. */
public final class SimilarMember {

    private final Javac.Session session;

    public SimilarMember(Javac.Session session) {
        this.session = session;
    }

    /**
     * Returns the name that is most similar. Every class has the members of {@code Object}, so that
     * one of them must differ in one letter only: {@code close} is not {@code clone}.
     */
    public Optional<String> of(String name, Collection<? extends Element> members) {
        Set<String> names =
                members.stream()
                        .filter(this::isVisible)
                        .filter(member -> !isOfObject(member) || isTypo(name, member))
                        .map(member -> member.getSimpleName().toString())
                        .filter(each -> !each.equals(MethodLookup.CONSTRUCTOR))
                        .collect(Collectors.toSet());
        return DidYouMean.nearest(name, names).or(() -> accessor(name, names));
    }

    /** The method that tells a property: {@code isValid} for {@code valid}. */
    private static Optional<String> accessor(String property, Set<String> names) {
        return Stream.of("is", "get")
                .map(prefix -> prefix + property)
                .flatMap(accessor -> names.stream().filter(accessor::equalsIgnoreCase))
                .findFirst();
    }

    private boolean isVisible(Element member) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || member.getModifiers().contains(Modifier.PROTECTED) && !isOfObject(member)
                || KnownTypes.isOfPage(session, member);
    }

    private static boolean isOfObject(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Object");
    }

    private static boolean isTypo(String name, Element member) {
        return DidYouMean.slip(name, member.getSimpleName().toString());
    }
}
