package org.partnership.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ContractsTest {

  private static final Pattern TYPE =
      Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9]");

  /** Field names under which personal data or confidential text would travel. */
  private static final Set<String> NEVER =
      Set.of(
          "email",
          "phone",
          "contacts",
          "notes",
          "actorname",
          "personname",
          "firstname",
          "lastname",
          "displayname",
          "authorname",
          "membername",
          "answers",
          "evidence",
          "commenttext",
          "ip");

  static Stream<Path> schemas() {
    return ContractFiles.ending(ContractFiles.CURRENT, ContractFiles.SCHEMA).stream();
  }

  @Test
  void every_publisher_has_contracts() {
    assertThat(
            schemas()
                .map(s -> ContractFiles.CURRENT.relativize(s).getName(0).toString())
                .distinct())
        .contains(
            "partner-service", "agreement-service", "consultation-service", "reporting-service");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_contract_is_a_schema_of_2020_12_with_a_description_of_what_the_event_means(Path file) {
    JsonNode schema = ContractFiles.read(file);
    assertThat(ContractFiles.typeOf(file)).matches(TYPE);
    assertThat(schema.path("$schema").asString(""))
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("description").asString("")).hasSizeGreaterThan(20);
    assertThat(schema.path("type").asString("")).isEqualTo("object");
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(
            registry
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_contract_has_an_example_that_keeps_to_it(Path file) {
    Path example = ContractFiles.exampleOf(file);
    assertThat(Files.exists(example)).as("example of %s", file).isTrue();
    JsonNode content = ContractFiles.read(example);
    assertThat(content.path("attributes").path("type").asString(""))
        .isEqualTo(ContractFiles.typeOf(file));
    assertThat(ContractFiles.schema(file).validate(content.path("data"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void an_event_has_no_field_for_personal_or_confidential_data(Path file) {
    List<String> names = new ArrayList<>();
    collectNames(ContractFiles.read(file), names);
    assertThat(names).isNotEmpty();
    assertThat(names.stream().map(n -> n.toLowerCase(java.util.Locale.ROOT)))
        .doesNotContainAnyElementsOf(NEVER);
  }

  private static void collectNames(JsonNode schema, List<String> names) {
    schema
        .path("properties")
        .properties()
        .forEach(
            p -> {
              names.add(p.getKey());
              collectNames(p.getValue(), names);
            });
    if (schema.has("items")) {
      collectNames(schema.path("items"), names);
    }
  }
}
