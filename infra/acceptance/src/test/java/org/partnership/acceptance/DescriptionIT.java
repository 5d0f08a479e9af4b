package org.partnership.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The joined API description is the contract. */
class DescriptionIT {

  private final Platform platform = Platform.get();

  @Test
  void every_operation_of_every_service_says_who_may_call_it() {
    JsonNode paths = platform.anonymous().get("/v3/api-docs").expect(200).json().path("paths");
    assertThat(paths.propertyNames())
        .contains(
            "/api/offices",
            "/api/partners",
            "/api/partners/{id}/standing",
            "/api/partnerships",
            "/api/agreements",
            "/api/eligibility",
            "/api/consultations",
            "/api/overview",
            "/api/timeline",
            "/api/rebuilds");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (path.getKey().startsWith("/api/")
                              && operation.getValue().isObject()) {
                            assertThat(operation.getValue().path("description").asString(""))
                                .as(operation.getKey() + " " + path.getKey())
                                .contains("Who may call it");
                          }
                        }));
  }

  @Test
  void the_description_can_be_browsed() {
    assertThat(platform.anonymous().get("/docs").status()).isIn(200, 302, 307);
  }
}
