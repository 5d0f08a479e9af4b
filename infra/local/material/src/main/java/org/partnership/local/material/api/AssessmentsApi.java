package org.partnership.local.material.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;
import tools.jackson.databind.JsonNode;

/** {@code /api/assessments}, for the kind {@code CORE_PRINCIPLES}. */
public final class AssessmentsApi {

  private static final String KIND = "CORE_PRINCIPLES";

  private final Platform platform;

  public AssessmentsApi(Platform platform) {
    this.platform = platform;
  }

  /** The id of the newest assessment of a partner. */
  public Optional<String> newest(String user, String partnerId) {
    return platform.get(user, "/api/partners/" + partnerId + "/assessments").items().stream()
        .filter(assessment -> assessment.path("kind").asString("").equals(KIND))
        .map(assessment -> assessment.path("id").stringValue())
        .max(String::compareTo);
  }

  /** Starts a draft; the answer is the assessment. */
  public Answer start(String user, String partnerId, String key) {
    return platform.post(
        user,
        "/api/partners/" + partnerId + "/assessments",
        "partner:" + key + ":assessment",
        Json.object("kind", KIND));
  }

  /** The assessment as it is now. */
  public Answer read(String user, String id) {
    return platform.get(user, "/api/assessments/" + id);
  }

  /** Answers every criterion of the template in force. */
  public void answerAll(String user, Answer assessment, String comment) {
    List<Map<String, Object>> answers =
        platform
            .get(user, "/api/assessment-templates/" + KIND)
            .body()
            .path("criteria")
            .valueStream()
            .map(criterion -> answer(criterion, comment))
            .toList();
    platform.patch(
        user, "/api/assessments/" + assessment.id(), assessment, Json.object("answers", answers));
  }

  private static Map<String, Object> answer(JsonNode criterion, String comment) {
    return Json.object(
        "criterion",
        criterion.path("id").stringValue(),
        "value",
        "YES",
        "comment",
        comment,
        "evidence",
        List.of());
  }

  /** Hands a draft in. */
  public Answer submit(String user, Answer assessment, String key) {
    return platform.act(
        user,
        "/api/assessments/" + assessment.id() + "/submission",
        "partner:" + key + ":assessment:submission",
        assessment,
        Json.object());
  }

  /** Decides what was handed in. */
  public Answer decide(String user, Answer assessment, String key, boolean passed, String comment) {
    return platform.act(
        user,
        "/api/assessments/" + assessment.id() + "/decision",
        "partner:" + key + ":assessment:decision",
        assessment,
        Json.object("outcome", passed ? "PASSED" : "FAILED", "comment", comment));
  }
}
