package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.compile.name.NearNames;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.javac.JavacMessages;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.libraries.ClassIndex.Former;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a name that javac cannot resolve is a mistake: a member that a known class does
 * not have is one, a name without an owner may be declared where the page does not show it.
 */
final class UnresolvedNames {

    private final SampleProgram program;
    private final String code;
    private final List<Token> tokens;
    private final boolean startable;
    private final NearNames near;
    private final OwnerMembers members;

    /**
     * @param code of the block that the program is for
     * @param tokens of it
     * @param startable whether the block has a main method
     * @param near names of the page
     */
    UnresolvedNames(
            SampleProgram program,
            String code,
            List<Token> tokens,
            boolean startable,
            NearNames near,
            OwnerMembers members) {
        this.program = program;
        this.code = code;
        this.tokens = tokens;
        this.startable = startable;
        this.near = near;
        this.members = members;
    }

    /** The name of a member: after the last dot of the error's span; or the whole span. */
    Span word(LocatedError located) {
        Span span = located.span();
        String name = located.site().name().orElse("");
        if (!located.site().isQualified() || name.isEmpty()) {
            return span;
        }
        int start = code.lastIndexOf(name, span.end() - name.length());
        return start >= span.start() ? new Span(start, start + name.length()) : span;
    }

    /** What is to be marked: the name, or the package if that does not exist. */
    Span marked(LocatedError located) {
        Span span = located.span();
        Span word = word(located);
        boolean packageOnly = isOfPackage(located) && word.start() - 1 > span.start();
        return packageOnly ? new Span(span.start(), word.start() - 1) : word;
    }

    private static boolean isOfPackage(LocatedError located) {
        return ErrorCodes.is(located.error().getCode(), "doesnt.exist");
    }

    /** The name that was probably meant: the new name of a member, or a similar one. */
    Optional<String> meant(ErrorSite site) {
        String name = site.name().orElse("");
        List<String> owners = site.isQualified() ? site.owner().names() : List.of();
        return near.renamed(owners, name).or(() -> members.near(site, name)).or(() -> slip(site));
    }

    /**
     * Whether the name is wrong in any case.
     *
     * @param meant that name, if one is likely
     * @param complete whether the block is a source file that imports all that it needs
     */
    boolean isMistake(ErrorSite site, Optional<String> meant, boolean complete) {
        String name = site.name().orElse("");
        return switch (site.owner().kind()) {
            case LIBRARY -> !isOfUnseenSource(site, name) && members.isKnownWhole(site);
            case PAGE -> members.lacks(site, name, meant);
            case NOTHING ->
                    slip(site).isPresent()
                            || complete && !mayBeOfPackage(name) && !mayBeLeftOut(site, name);
        };
    }

    /**
     * Whether a variable or method may only be left out: imports tell of classes, not of what a
     * class inherits or of fields that are not shown. A program to start is whole.
     */
    private boolean mayBeLeftOut(ErrorSite site, String name) {
        return !NameResolver.isTypeName(name) && !startable && !isOfAnnotation(site.path());
    }

    /** Whether a name is that of an annotation's element, or of the element that is not named. */
    private static boolean isOfAnnotation(TreePath path) {
        TreePath parent = path.getParentPath();
        TreePath around = parent == null ? null : parent.getParentPath();
        return parent != null && parent.getLeaf() instanceof AnnotationTree
                || around != null && around.getLeaf() instanceof AnnotationTree;
    }

    /** Whether a class that a package lacks may be one of a test or of another language. */
    private boolean isOfUnseenSource(ErrorSite site, String name) {
        return site.owner().type().isEmpty()
                && (near.isDeclaredUnseen(name)
                        || site.owner().names().stream()
                                .anyMatch(each -> near.mayBeUnseen(each, name)));
    }

    /** The variable of the page that an undeclared variable certainly means. */
    private Optional<String> slip(ErrorSite site) {
        boolean variable = site.path().getLeaf() instanceof IdentifierTree && !site.isCall();
        return variable ? site.name().flatMap(near::slipOf) : Optional.empty();
    }

    /** Whether a name without import may be that of another class of the same package. */
    private static boolean mayBeOfPackage(String name) {
        return NameResolver.isTypeName(name)
                && !JdkClasses.isCommon(name)
                && !JdkClasses.ofJavaLang().contains(name);
    }

    /** What the name means if it is no certain mistake. */
    ErrorMeaning.Missing missing(LocatedError located) {
        Span span = located.span();
        String text = code.substring(span.start(), span.end());
        String missing =
                unknownOuter(located)
                        .or(() -> located.site().name().filter(name -> !name.isEmpty()))
                        .orElse(text);
        return new ErrorMeaning.Missing(missing, suspect(located));
    }

    /** The class of which a nested one is named, which javac takes for a package. */
    private static Optional<String> unknownOuter(LocatedError located) {
        return Optional.of(located)
                .filter(UnresolvedNames::isOfPackage)
                .flatMap(each -> each.site().qualifierPath())
                .map(path -> path.getLeaf().toString())
                .filter(NameResolver::isTypeName);
    }

    /** The name, if it has no owner and known names are similar. */
    private Optional<SuspectName> suspect(LocatedError located) {
        Span span = marked(located);
        String name = code.substring(span.start(), span.end());
        boolean ofPackage = isOfPackage(located);
        boolean plain =
                ofPackage
                        ? name.indexOf('.') < 0 && NameResolver.isTypeName(name)
                        : located.site().path().getLeaf() instanceof IdentifierTree;
        if (!plain || !name.chars().allMatch(Character::isJavaIdentifierPart)) {
            return Optional.empty();
        }
        boolean type = NameResolver.isTypeName(name);
        if (type && near.isDeclaredUnseen(name)) {
            return Optional.empty();
        }
        List<String> candidates = type ? near.ofType(name, program) : near.ofValue(name, program);
        Optional<Former> former = type ? near.former(name) : Optional.empty();
        List<String> successors = new ArrayList<>(type ? near.successorsOf(name) : List.of());
        former.ifPresent(was -> successors.addAll(0, was.successors()));
        boolean none = candidates.isEmpty() && successors.isEmpty() && former.isEmpty();
        if (none || DeliberateErrors.saysSo(code, tokens, span)) {
            return Optional.empty();
        }
        String message =
                ofPackage
                        ? "cannot find symbol: class " + name
                        : JavacMessages.readable(located.error());
        Optional<String> release = former.map(Former::release);
        return Optional.of(
                new SuspectName(span, name, type, candidates, successors, release, message));
    }
}
