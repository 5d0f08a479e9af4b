package org.partnership.local.material.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnership.local.material.data.Partnership;
import org.partnership.local.material.data.Partnership.Participant;
import org.partnership.local.material.data.Partnership.Step;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;

/** {@code /api/partnerships}. */
public final class PartnershipsApi {

  /** The guiding principles of S2, all of which a partnership answers before planning (C-2). */
  private static final List<String> PRINCIPLES =
      List.of(
          "RESULTS_FOR_THE_MOST_DISADVANTAGED",
          "PARTNER_SELECTION",
          "ALIGNMENT_AND_OWNERSHIP",
          "TRANSPARENCY_AND_EQUITY",
          "INTEGRITY_AND_INDEPENDENCE",
          "COST_EFFECTIVENESS",
          "FORM_OF_COOPERATION");

  private final Platform platform;

  public PartnershipsApi(Platform platform) {
    this.platform = platform;
  }

  /** The id of the partnership of this office with exactly this title. */
  public Optional<String> find(String user, Partnership it) {
    return platform
        .get(user, "/api/partnerships?limit=50&q=" + Platform.query(it.title()))
        .items()
        .stream()
        .filter(found -> found.path("title").asString("").equals(it.title()))
        .filter(found -> found.path("office").asString("").equals(it.office()))
        .map(found -> found.path("id").stringValue())
        .findFirst();
  }

  /**
   * Enters a partnership; the answer is the new one.
   *
   * @param partnerIds gives the platform's id for a partner's key
   */
  public Answer enter(
      String user, Partnership it, String focalPoint, UnaryOperator<String> partnerIds) {
    return platform.post(
        user,
        "/api/partnerships",
        "partnership:" + it.key() + ":enter",
        Json.object(
            "title", it.title(),
            "results", it.results(),
            "contributions", it.contributions(),
            "form", it.form(),
            "engagement", it.engagement(),
            "reach", it.reach(),
            "countries", it.countries(),
            "office", it.office(),
            "otherOffices", it.otherOffices(),
            "focalPoint", focalPoint,
            "participants", participants(it, partnerIds),
            "governance", it.citedGovernance(),
            "principles", principles(it.principles()),
            "exitStrategy", it.exitStrategy()));
  }

  private static List<Map<String, Object>> participants(
      Partnership it, UnaryOperator<String> partnerIds) {
    return it.participants().stream()
        .map(side -> participant(side, partnerIds.apply(side.partner())))
        .toList();
  }

  private static Map<String, Object> participant(Participant side, String partnerId) {
    return Json.object(
        "partnerId", partnerId,
        "role", side.role(),
        "comparativeAdvantage", side.comparativeAdvantage(),
        "contributions",
            side.contributions().stream()
                .map(given -> Json.object("kind", given.kind(), "description", given.description()))
                .toList());
  }

  private static Map<String, Object> principles(@Nullable String comment) {
    Map<String, Object> answers = new LinkedHashMap<>();
    if (comment != null) {
      PRINCIPLES.forEach(
          principle -> answers.put(principle, Json.object("answer", true, "comment", comment)));
    }
    return answers;
  }

  /** The partnership as it is now. */
  public Answer read(String user, String id) {
    return platform.get(user, "/api/partnerships/" + id);
  }

  /** Where in the partnering cycle it is. */
  public Step step(Answer partnership) {
    return Step.valueOf(partnership.text("step"));
  }

  /** Moves it one step on. */
  public Answer move(String user, Answer partnership, String key, Step to) {
    return platform.act(
        user,
        "/api/partnerships/" + partnership.id() + "/cycle-moves",
        "partnership:" + key + ":move:" + to,
        partnership,
        Json.object("to", to.name()));
  }
}
