package org.partnership.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;

@AnalyzeClasses(
    packages = "org.partnership.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_know_one_another_in_one_direction_only =
      slices().matching("org.partnership.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_gateway_knows_no_other_module =
      noClasses()
          .that()
          .resideInAPackage("org.partnership.gateway..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.partnership.kit..",
              "org.partnership.partner..",
              "org.partnership.agreement..",
              "org.partnership.consultation..",
              "org.partnership.reporting..",
              "org.partnership.local..");

  @ArchTest
  static final ArchRule nothing_waits_on_an_event_loop =
      noClasses()
          .that()
          .resideInAPackage("org.partnership.gateway..")
          .should()
          .callMethod(Mono.class, "block");

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .resideInAPackage("org.partnership.gateway..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "millis");
}
