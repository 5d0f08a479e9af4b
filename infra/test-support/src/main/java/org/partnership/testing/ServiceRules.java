package org.partnership.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.partnership.kit.security.PermittedTo;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The architecture every service keeps. A rule about a package that is not there fails. */
public final class ServiceRules {

  private ServiceRules() {}

  /**
   * Checks a service.
   *
   * @param base such as {@code org.partnership.partner}
   */
  public static void check(String base) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base);
    rules(base).forEach(rule -> rule.allowEmptyShould(false).check(classes));
  }

  private static List<ArchRule> rules(String base) {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage(base + "..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework..",
                "com.mongodb..",
                "org.bson..",
                "org.apache.kafka..",
                "tools.jackson..",
                "jakarta..")
            .because("the domain knows no framework"),
        noClasses()
            .that()
            .resideInAPackage(base + "..domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("time comes with the command"),
        noClasses()
            .that()
            .resideInAPackage(base + "..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(base + "..application..", base + "..web..", base + "..store..")
            .because("dependencies point to the domain"),
        noClasses()
            .that()
            .resideInAPackage(base + "..application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(base + "..web..")
            .because("a use case does not know how it is called"),
        slices()
            .matching(base + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package per aggregate, in one direction"),
        classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage(base + "..web..")
            .andShould()
            .haveSimpleNameEndingWith("Controller"),
        methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(PermittedTo.class)
            .because("an operation without an action is closed to everyone"),
        classes().that().resideInAPackage(base + "..").should(beNullMarked()));
  }

  private static ArchCondition<com.tngtech.archunit.core.domain.JavaClass> beNullMarked() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(com.tngtech.archunit.core.domain.JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
        }
      }
    };
  }
}
