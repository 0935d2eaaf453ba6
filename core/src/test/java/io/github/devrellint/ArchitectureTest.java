package io.github.devrellint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of the architecture. */
class ArchitectureTest {

    private static final String[] FEATURES = {
        "io.github.devrellint.frontmatter..",
        "..images..",
        "..links..",
        "..remote..",
        "..spelling..",
        "..samples..",
        "io.github.devrellint.text..",
        "..project.."
    };

    private static final SliceAssignment EACH_PACKAGE =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "each package";
                }
            };

    /** Read once: to read all classes takes longer than all the rules. */
    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.github.devrellint");

    @Test
    void noFeatureKnowsAnother() {
        slices().matching(
                        "io.github.devrellint.(frontmatter|images|links|remote|spelling|samples|text|project)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void whatFeaturesStandOnKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.github.devrellint.document..",
                        "io.github.devrellint.site..",
                        "io.github.devrellint.rule..",
                        "io.github.devrellint.config..",
                        "io.github.devrellint.suppress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES)
                .check(CORE);
    }

    @Test
    void languagesOfSamplesHaveNoPackageCircles() {
        slices().matching("io.github.devrellint.samples.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void rulesOfSamplesStandOnTop() {
        noClasses()
                .that()
                .resideInAPackage("io.github.devrellint.samples.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.devrellint.samples")
                .check(CORE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theBaseKnowsNothingElse() {
        noClasses()
                .that()
                .resideInAPackage("io.github.devrellint.base")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.github.devrellint..")
                                .and(not(resideInAPackage("..base"))))
                .check(CORE);
    }

    @Test
    void coreNeitherPrintsNorExits() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CORE);
    }

    @Test
    void onlyTheDocumentPackageKnowsTheMarkdownParser() {
        noClasses()
                .that(
                        DescribedPredicate.describe(
                                "are outside the document package",
                                (JavaClass c) -> !c.getPackageName().contains(".document")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vladsch.flexmark..", "org.commonmark..")
                .check(CORE);
    }
}
