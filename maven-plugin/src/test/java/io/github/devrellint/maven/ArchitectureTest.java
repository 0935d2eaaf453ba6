package io.github.devrellint.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of this module; core has a test of its own, and can't know this module. */
class ArchitectureTest {

    private static final JavaClasses PLUGIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.github.devrellint.maven");

    /** A build tells by its log and its exceptions; it may be one of many in a process. */
    @Test
    void neitherPrintsNorExits() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PLUGIN);
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(PLUGIN);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.github.devrellint.(**)").should().beFreeOfCycles().check(PLUGIN);
    }
}
