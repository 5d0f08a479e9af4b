package org.partnership.local.material.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnership.local.material.data.Organisation;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;
import tools.jackson.databind.JsonNode;

/** {@code /api/partners}. */
public final class PartnersApi {

  private final Platform platform;

  public PartnersApi(Platform platform) {
    this.platform = platform;
  }

  /** The id of the partner with exactly this legal name. */
  public Optional<String> find(String user, String legalName) {
    return platform
        .get(user, "/api/partners?limit=50&q=" + Platform.query(legalName))
        .items()
        .stream()
        .filter(partner -> partner.path("legalName").asString("").equals(legalName))
        .map(partner -> partner.path("id").stringValue())
        .findFirst();
  }

  /** Registers an organisation; the answer is the new partner. */
  public Answer register(String user, Organisation it) {
    return platform.post(
        user,
        "/api/partners",
        "partner:" + it.key() + ":register",
        Json.object(
            "legalName", it.legalName(),
            "shortName", it.shortName(),
            "formerNames", it.aliases(),
            "categories", it.categories(),
            "civilSocietyKind", it.civilSocietyKind(),
            "country", it.country(),
            "headquarters", true,
            "reach", it.reach(),
            "focusAreas", it.focusAreas(),
            "tags", it.allTags(),
            "offers", offers(it),
            "description", it.citedDescription()));
  }

  private static List<Map<String, Object>> offers(Organisation it) {
    return it.offers().stream()
        .map(offer -> Json.object("kind", offer.kind(), "description", offer.description()))
        .toList();
  }

  /** The partner as it is now. */
  public Answer read(String user, String id) {
    return platform.get(user, "/api/partners/" + id);
  }

  /** True when the office already has this focal point for the partner. */
  public boolean related(Answer partner, String office, String focalPoint) {
    for (JsonNode relation : partner.body().path("offices")) {
      if (relation.path("office").asString("").equals(office)) {
        return relation.path("focalPoint").asString("").equals(focalPoint);
      }
    }
    return false;
  }

  /** Makes somebody the office's focal point for the partner. */
  public void relate(String user, String id, String office, String focalPoint) {
    platform.put(
        user,
        "/api/partners/" + id + "/offices/" + office,
        null,
        Json.object("focalPoint", focalPoint));
  }

  /** Suspends a partner until it is looked at again. */
  public Answer suspend(String user, Answer partner, String key, String reason, String reviewDate) {
    return platform.act(
        user,
        "/api/partners/" + partner.id() + "/suspension",
        "partner:" + key + ":suspension",
        partner,
        Json.object("reason", reason, "reviewDate", reviewDate));
  }

  /** Blocks a partner for all offices, for a red flag. */
  public Answer block(String user, Answer partner, String key, String reason, String flagId) {
    return platform.act(
        user,
        "/api/partners/" + partner.id() + "/blocking",
        "partner:" + key + ":blocking",
        partner,
        Json.object("reason", reason, "flagId", flagId));
  }
}
