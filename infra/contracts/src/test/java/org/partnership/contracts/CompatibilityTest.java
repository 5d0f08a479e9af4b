package org.partnership.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every contract against its last release (folder {@code released}): additions are compatible,
 * everything else needs a new version beside the old one. At a release the current files are copied
 * there.
 */
class CompatibilityTest {

  static Stream<Path> released() {
    return ContractFiles.ending(ContractFiles.RELEASED, ContractFiles.SCHEMA).stream();
  }

  private static Path current(Path released) {
    return ContractFiles.CURRENT.resolve(ContractFiles.RELEASED.relativize(released));
  }

  @Test
  void there_is_a_release_to_compare_with() {
    assertThat(released()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void what_was_released_is_still_published_and_reads_the_same(Path released) {
    assertThat(current(released)).exists();
    List<String> breaks = new ArrayList<>();
    compare("", ContractFiles.read(released), ContractFiles.read(current(released)), breaks);
    assertThat(breaks).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void the_released_example_still_keeps_to_the_contract(Path released) {
    JsonNode data = ContractFiles.read(ContractFiles.exampleOf(released)).path("data");
    assertThat(ContractFiles.schema(current(released)).validate(data)).isEmpty();
  }

  @Test
  void the_comparison_finds_what_breaks_readers() {
    JsonNode before =
        json(
            """
            {"type":"object","required":["a"],"properties":{"a":{"type":"string"},
             "b":{"type":"string","enum":["X","Y"]},"c":{"type":"array","items":{"type":"string"}}}}
            """);
    Map<String, String> broken =
        Map.of(
            "field gone",
                "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"}}}",
            "type changed",
                "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"integer\"},\"b\":{\"type\":\"string\",\"enum\":[\"X\",\"Y\"]},\"c\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}",
            "no longer always there",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\",\"enum\":[\"X\",\"Y\"]},\"c\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}");
    broken.forEach(
        (what, after) -> {
          List<String> breaks = new ArrayList<>();
          compare("", before, json(after), breaks);
          assertThat(breaks).as(what).isNotEmpty();
        });
    List<String> none = new ArrayList<>();
    compare(
        "",
        before,
        json(
            "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\",\"enum\":[\"X\",\"Y\"]},\"c\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"new\":{\"type\":\"string\"}}}"),
        none);
    assertThat(none).isEmpty();
  }

  private static JsonNode json(String text) {
    return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
  }

  /** A reader of the old must find in the new all it relied on, of the same type. */
  private static void compare(String at, JsonNode before, JsonNode after, List<String> breaks) {
    if (!before.path("type").equals(after.path("type"))) {
      breaks.add(at + ": type " + before.path("type") + " became " + after.path("type"));
    }
    before
        .path("required")
        .forEach(
            name -> {
              if (!contains(after.path("required"), name)) {
                breaks.add(at + "/" + name.asString() + ": no longer always there");
              }
            });
    before
        .path("properties")
        .properties()
        .forEach(
            p -> {
              JsonNode now = after.path("properties").path(p.getKey());
              if (now.isMissingNode()) {
                breaks.add(at + "/" + p.getKey() + ": gone");
              } else {
                compare(at + "/" + p.getKey(), p.getValue(), now, breaks);
              }
            });
    if (before.has("items")) {
      compare(at + "[]", before.path("items"), after.path("items"), breaks);
    }
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode element : list) {
      if (element.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
