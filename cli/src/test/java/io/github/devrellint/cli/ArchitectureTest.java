package io.github.devrellint.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of this module; core has a test of its own, and can't know this module. */
class ArchitectureTest {

    private static final JavaClasses CLI =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.github.devrellint.cli");

    @Test
    void onlyTheTerminalKnowsTheStandardStreams() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Terminal")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .check(CLI);
    }

    @Test
    void onlyMainExitsOrWhereNothingElseCanBeDone() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .and()
                // nobody reads it any more
                .doNotHaveSimpleName("StandardStream")
                .and()
                .doNotHaveSimpleName("UncaughtErrorHandler")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLI);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.github.devrellint.(**)").should().beFreeOfCycles().check(CLI);
    }
}
