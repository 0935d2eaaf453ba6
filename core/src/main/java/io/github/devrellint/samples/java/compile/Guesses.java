package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/**
 * Knows which classes and variables of a program are only guessed, so that an error about them
 * proves nothing yet: {@code Path} without import may be that of Hadoop.
 */
final class Guesses {

    /** Classes of {@code java.lang} whose names other libraries use as well. */
    private static final Set<String> OF_MANY =
            Set.of("Record", "Module", "Package", "Process", "Compiler", "Override");

    private static final Pattern QUALIFIED =
            Pattern.compile("\\b((?:[a-z_]\\w*+\\.)++)([A-Z]\\w*+)");

    private final SampleProgram program;
    private final List<ParsedBlock> page;
    private final ParsedBlock block;
    private final KnownTypes types;

    Guesses(SampleProgram program, List<ParsedBlock> page, KnownTypes types) {
        this.program = program;
        this.page = page;
        this.block = page.get(program.own());
        this.types = types;
    }

    /** Whether a class that nothing but its name speaks for takes part in an error. */
    boolean isUnlikely(ErrorSite site) {
        return site.classes().stream().anyMatch(name -> isUnlikely(name) || isQuoted(name))
                || site.arguments().stream().anyMatch(this::namesUnlikely);
    }

    /**
     * Whether a message is about two classes of one name: what the page shows of a class is taken
     * for another one than the project's. The compiler qualifies just such names.
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
                && program.resolved().quoted().stream()
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

    /** Whether a class of the class path is meant by what the page declares with the same name. */
    private boolean isQuoted(String className) {
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        return dot > 0
                && !className.startsWith(program.packageName() + ".")
                && program.declares(simple)
                && !className.startsWith("java.");
    }

    /** Whether an argument is a constant, say, of such a class. */
    private boolean namesUnlikely(Tree argument) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitIdentifier(IdentifierTree name, Void nothing) {
                        return program.resolved().unlikely().contains(name.getName().toString());
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(argument, null));
    }

    boolean isUnlikely(TypeElement type) {
        return isUnlikely(type.getQualifiedName().toString());
    }

    private boolean isUnlikely(String className) {
        return program.resolved().unlikely().stream()
                .anyMatch(
                        simple ->
                                className.endsWith("." + simple)
                                        || className.contains("." + simple + "."));
    }

    /** Whether an error is about something guessed. */
    boolean concern(ErrorSite site) {
        return site.classes().stream().anyMatch(this::isGuessed)
                || site.qualifierPath()
                        .filter(path -> isGuessed(path.getLeaf(), site.ownerType()))
                        .isPresent();
    }

    /** Whether a call is made on something guessed. */
    boolean concern(Optional<Tree> receiver, TypeElement type) {
        return isGuessed(type.getQualifiedName().toString())
                || receiver.filter(tree -> isGuessed(tree, Optional.of(type))).isPresent();
    }

    /** Whether the block names a class, by its fully qualified name, without importing it. */
    private boolean isGuessed(String className) {
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        if (block.imports().stream().anyMatch(each -> each.name().equals(className))) {
            return false;
        }
        String packageName = className.substring(0, Math.max(0, dot));
        return JdkClasses.COMMON.contains(packageName)
                || packageName.equals("java.lang") && OF_MANY.contains(simple)
                || program.resolved().ambiguous().contains(simple);
    }

    /** Whether only the name of a variable tells its type, and no other use of it confirms that. */
    private boolean isGuessed(Tree receiver, Optional<TypeElement> type) {
        if (!(receiver instanceof IdentifierTree variable)) {
            return false;
        }
        String name = variable.getName().toString();
        return program.resolved().guessed().contains(name)
                && type.filter(known -> isConfirmed(name, known)).isEmpty();
    }

    private boolean isConfirmed(String variable, TypeElement type) {
        Set<String> members = new HashSet<>();
        types.elements()
                .getAllMembers(type)
                .forEach(member -> members.add(member.getSimpleName().toString()));
        return page.stream()
                .flatMap(each -> each.names().uses().getOrDefault(variable, Set.of()).stream())
                .anyMatch(members::contains);
    }
}
