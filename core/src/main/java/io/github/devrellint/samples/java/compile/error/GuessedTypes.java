package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/**
 * Tells whether an error is about a class or variable whose type is only guessed, so that it may
 * not be a mistake: {@code Path} without import may be that of Hadoop.
 */
final class GuessedTypes {

    private static final Pattern QUALIFIED =
            Pattern.compile("\\b((?:[a-z_]\\w*+\\.)++)([A-Z]\\w*+)");

    private final SampleProgram program;
    private final List<ParsedBlock> page;
    private final ParsedBlock block;
    private final KnownTypes types;
    private final ConfirmedTypes confirmed;

    GuessedTypes(
            SampleProgram program,
            List<ParsedBlock> page,
            KnownTypes types,
            ConfirmedTypes confirmed) {
        this.program = program;
        this.page = page;
        this.block = page.get(program.own());
        this.types = types;
        this.confirmed = confirmed;
    }

    /** Whether an error is about a class or method for which its name is the only evidence. */
    boolean isUnlikely(ErrorSite site) {
        return site.owner().classes().stream().anyMatch(name -> isUnlikely(name) || isQuoted(name))
                || callsGuessedStatic(site.path().getLeaf())
                || isGuessedObject(site.qualifierPath().map(TreePath::getLeaf), site.owner().type())
                || site.arguments().stream().anyMatch(this::namesUnlikely);
    }

    /**
     * Whether a message is about two classes of the same simple name: one of the page and one of
     * the project. Javac writes the qualified names in that case.
     */
    boolean confuse(String message) {
        return confuses(message) || namesQuoted(message);
    }

    /**
     * Whether a message is about a class that the page shows and the project has, in a program that
     * uses other classes of the project, which know only the project's.
     */
    private boolean namesQuoted(String message) {
        return !program.resolved().imports().isEmpty()
                && program.resolved().quoted().keySet().stream()
                        .map(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b"))
                        .anyMatch(name -> name.matcher(message).find());
    }

    private static boolean confuses(String message) {
        Map<String, String> qualifiers = new HashMap<>();
        Matcher name = QUALIFIED.matcher(message);
        while (name.find()) {
            String other = qualifiers.putIfAbsent(name.group(2), name.group(1));
            if (other != null && !other.equals(name.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the page declares a class with the simple name of this class of the class path. */
    private boolean isQuoted(String className) {
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        return dot > 0
                && !className.startsWith(program.packageName() + ".")
                && program.declares(simple)
                && !className.startsWith("java.");
    }

    /** Whether an argument names such a class, for one of its constants, for example. */
    private boolean namesUnlikely(Tree argument) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitIdentifier(IdentifierTree name, Void nothing) {
                        return isDoubted(program.resolved().unlikely(), name.getName().toString())
                                || isGuessedStatic(name)
                                || isGuessedValue(name);
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(argument, null));
    }

    /** Whether only the name of a variable tells its type, and no block uses a member of it. */
    private boolean isGuessedValue(IdentifierTree variable) {
        String name = variable.getName().toString();
        return program.resolved().guessed().contains(name)
                && page.stream().noneMatch(each -> each.names().uses().containsKey(name));
    }

    private boolean callsGuessedStatic(Tree tree) {
        return isGuessedStatic(tree)
                || tree instanceof IdentifierTree variable && isGuessedValue(variable)
                || tree instanceof MethodInvocationTree call
                        && isGuessedStatic(call.getMethodSelect());
    }

    /** Whether a method is called without class or import, so that any other may be meant. */
    private boolean isGuessedStatic(Tree tree) {
        return tree instanceof IdentifierTree name
                && program.resolved().statics().containsKey(name.getName().toString());
    }

    /** Whether a method of a class is called for which its name is the only evidence. */
    boolean isUnlikely(Optional<Tree> receiver, TypeElement type) {
        return isUnlikely(type.getQualifiedName().toString())
                || isGuessedObject(receiver, Optional.of(type));
    }

    /**
     * Whether a variable got the type of its name, and that class is not made for objects; or that
     * of another method's variable, and no other use confirms it.
     */
    private boolean isGuessedObject(Optional<Tree> receiver, Optional<TypeElement> type) {
        return receiver.filter(IdentifierTree.class::isInstance)
                .map(tree -> ((IdentifierTree) tree).getName().toString())
                .filter(program.resolved().guessed()::contains)
                .flatMap(
                        name ->
                                type.filter(
                                        known ->
                                                types.hasOnlyStatics(known)
                                                        || isOfOtherMethod(name, known)
                                                                && !confirmed.contains(
                                                                        name, known)))
                .isPresent();
    }

    private static boolean isOfOtherMethod(String variable, TypeElement type) {
        return !type.getSimpleName().toString().equalsIgnoreCase(variable);
    }

    private boolean isUnlikely(String className) {
        return isOfLibrariesToo(className)
                || program.resolved().unlikely().stream()
                        .filter(simple -> !confirmed.contains(simple))
                        .anyMatch(
                                simple ->
                                        className.endsWith("." + simple)
                                                || className.contains("." + simple + "."));
    }

    private boolean isDoubted(Set<String> doubted, String simpleName) {
        return doubted.contains(simpleName) && !confirmed.contains(simpleName);
    }

    private boolean isOfLibrariesToo(String className) {
        int dot = className.lastIndexOf('.');
        return dot > 0
                && AmbiguousNames.isOfCommonPackage(className.substring(dot + 1))
                && JdkClasses.COMMON.contains(className.substring(0, dot))
                && page.stream()
                        .flatMap(each -> each.imports().stream())
                        .noneMatch(each -> each.name().equals(className));
    }

    /** Whether an error is about something guessed. */
    boolean concern(ErrorSite site) {
        return site.owner().classes().stream().anyMatch(this::isGuessed)
                || site.qualifierPath()
                        .filter(path -> isGuessed(path.getLeaf(), site.owner().type()))
                        .isPresent();
    }

    /** Whether a call is made on something guessed. */
    boolean concern(Optional<Tree> receiver, TypeElement type) {
        return isGuessed(type.getQualifiedName().toString())
                || receiver.filter(tree -> isGuessed(tree, Optional.of(type))).isPresent();
    }

    /**
     * Whether a class, given by its qualified name, is in use without import and may be another.
     */
    private boolean isGuessed(String className) {
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        if (block.imports().stream().anyMatch(each -> each.name().equals(className))) {
            return false;
        }
        String packageName = className.substring(0, Math.max(0, dot));
        return JdkClasses.COMMON.contains(packageName)
                || packageName.equals("java.lang") && AmbiguousNames.isOfJavaLang(simple)
                || isDoubted(program.resolved().ambiguous(), simple);
    }

    /** Whether the type of a variable comes from its name only, and no other use confirms it. */
    private boolean isGuessed(Tree receiver, Optional<TypeElement> type) {
        if (!(receiver instanceof IdentifierTree variable)) {
            return false;
        }
        String name = variable.getName().toString();
        return program.resolved().guessed().contains(name)
                && type.filter(known -> confirmed.contains(name, known)).isEmpty();
    }
}
