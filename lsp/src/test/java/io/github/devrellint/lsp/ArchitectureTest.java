package io.github.devrellint.lsp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of this module. */
class ArchitectureTest {

    private static final JavaClasses LSP =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.github.devrellint.lsp");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.github.devrellint.(lsp..)").should().beFreeOfCycles().check(LSP);
    }

    /** Standard output belongs to the protocol. */
    @Test
    void nothingPrintsOrExits() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LSP);
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(LSP);
    }
}
