package org.partnership.gateway.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiMergeTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OWN =
      """
      {"openapi":"3.1.0","info":{"title":"all"},"security":[{"bearer":[]}],
       "paths":{"/api/tasks":{"get":{"operationId":"listTasks"}}},
       "components":{"securitySchemes":{"bearer":{"type":"http"}}}}
      """;
  private static final String FIRST =
      """
      {"tags":[{"name":"Partners"}],
       "paths":{
         "/api/partners":{"get":{"operationId":"list","security":[{"jwt":[]}],
           "responses":{"200":{"content":{"application/json":
             {"schema":{"$ref":"#/components/schemas/Page"}}}}}}},
         "/api/tasks":{"get":{"operationId":"mine"}}},
       "components":{"schemas":{"Page":{"type":"object"},"Money":{"type":"string"}},
         "securitySchemes":{"jwt":{"type":"http"}}}}
      """;
  private static final String SECOND =
      """
      {"tags":[{"name":"Partners"},{"name":"Reports"}],
       "paths":{"/api/overview":{"get":{"operationId":"list","security":[],
         "responses":{"200":{"content":{"application/json":
           {"schema":{"oneOf":[{"$ref":"#/components/schemas/Page"}],
             "discriminator":{"propertyName":"k",
               "mapping":{"p":"#/components/schemas/Page"}}}}}}}}}},
       "components":{"schemas":{
         "Page":{"type":"array","items":{"$ref":"#/components/schemas/Money"}},
         "Money":{"type":"string"}}}}
      """;

  private final JsonNode joined = join();

  private static JsonNode join() {
    ApiMerge merge = new ApiMerge((ObjectNode) JSON.readTree(OWN));
    merge.add("partner", (ObjectNode) JSON.readTree(FIRST));
    merge.add("reporting", (ObjectNode) JSON.readTree(SECOND));
    return merge.result(List.of("agreement"), JSON);
  }

  @Test
  void all_paths_are_there_and_the_gateway_s_own_description_stands() {
    assertThat(joined.path("paths").propertyNames())
        .containsExactlyInAnyOrder("/api/tasks", "/api/partners", "/api/overview");
    assertThat(joined.at("/paths/~1api~1tasks/get/operationId").asString()).isEqualTo("listTasks");
    assertThat(joined.at("/paths/~1api~1partners/get/x-service").asString()).isEqualTo("partner");
  }

  @Test
  void a_name_used_for_two_things_is_told_apart_and_references_follow() {
    assertThat(joined.at("/components/schemas").propertyNames())
        .containsExactlyInAnyOrder("Page", "Money", "reporting.Page");
    JsonNode schema =
        joined.at("/paths/~1api~1overview/get/responses/200/content/application~1json/schema");
    assertThat(schema.at("/oneOf/0/$ref").asString())
        .isEqualTo("#/components/schemas/reporting.Page");
    assertThat(schema.at("/discriminator/mapping/p").asString())
        .isEqualTo("#/components/schemas/reporting.Page");
    assertThat(
            joined
                .at("/paths/~1api~1partners/get/responses/200/content/application~1json/schema")
                .path("$ref")
                .asString())
        .isEqualTo("#/components/schemas/Page");
  }

  @Test
  void operation_ids_stay_unique_and_tags_come_once() {
    assertThat(joined.at("/paths/~1api~1partners/get/operationId").asString()).isEqualTo("list");
    assertThat(joined.at("/paths/~1api~1overview/get/operationId").asString())
        .isEqualTo("reporting.list");
    assertThat(joined.path("tags")).hasSize(2);
  }

  @Test
  void there_is_one_security_scheme_and_open_operations_stay_open() {
    assertThat(joined.at("/components/securitySchemes").propertyNames()).containsExactly("bearer");
    assertThat(joined.at("/paths/~1api~1partners/get").has("security")).isFalse();
    assertThat(joined.at("/paths/~1api~1overview/get/security")).isEmpty();
    assertThat(joined.at("/paths/~1api~1overview/get").has("security")).isTrue();
  }

  @Test
  void services_that_did_not_answer_are_named() {
    assertThat(joined.path("x-missing").get(0).asString()).isEqualTo("agreement");
  }
}
