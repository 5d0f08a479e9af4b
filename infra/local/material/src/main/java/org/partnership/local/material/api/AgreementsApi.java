package org.partnership.local.material.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.local.material.data.Agreement;
import org.partnership.local.material.data.Agreement.Money;
import org.partnership.local.material.data.Agreement.State;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;
import tools.jackson.databind.JsonNode;

/** {@code /api/agreements}. */
public final class AgreementsApi {

  private final Platform platform;

  public AgreementsApi(Platform platform) {
    this.platform = platform;
  }

  /** The id of the agreement of this office with exactly this title. */
  public Optional<String> find(String user, Agreement it) {
    return platform
        .get(
            user,
            "/api/agreements?limit=50&office=" + it.office() + "&q=" + Platform.query(it.title()))
        .items()
        .stream()
        .filter(found -> found.path("title").asString("").equals(it.title()))
        .map(found -> found.path("id").stringValue())
        .findFirst();
  }

  /** Drafts an agreement; the answer is the new one, with its number. */
  public Answer draft(
      String user, Agreement it, String partnershipId, List<String> partnerIds, LocalDate today) {
    return platform.post(
        user,
        "/api/agreements",
        "agreement:" + it.key() + ":draft:" + today,
        Json.object(
            "kind", it.kind(),
            "partnershipId", partnershipId,
            "partnerIds", partnerIds,
            "title", it.title(),
            "startDate", today.plusDays(it.startsInDays()).toString(),
            "endDate", today.plusDays(it.endsInDays()).toString(),
            "amount", money(it.amount())));
  }

  private static @Nullable Object money(@Nullable Money money) {
    return money == null
        ? null
        : Json.object("amount", money.amount(), "currency", money.currency());
  }

  /** The agreement as it is now. */
  public Answer read(String user, String id) {
    return platform.get(user, "/api/agreements/" + id);
  }

  /** Its state. */
  public State state(Answer agreement) {
    return State.valueOf(agreement.text("status"));
  }

  /** Whether it is on hold because of a partner's standing. */
  public boolean onHold(Answer agreement) {
    return agreement.body().path("onHold").asBoolean(false);
  }

  /** The parties that have not signed yet, as the agreement lists them. */
  public List<JsonNode> signatures(Answer agreement) {
    return agreement.body().path("signatures").valueStream().toList();
  }

  /** Submission, approval and the other acts that take a comment or reason. */
  public Answer act(
      String user, Answer agreement, String key, String act, String field, String why) {
    return platform.act(
        user,
        "/api/agreements/" + agreement.id() + "/" + act,
        "agreement:" + key + ":" + act,
        agreement,
        Json.object(field, why));
  }

  /** Signs what the agreement says at this moment. */
  public Answer sign(
      String user, Answer agreement, String key, String party, String signatory, LocalDate on) {
    String sha256 =
        platform.get(user, "/api/agreements/" + agreement.id() + "/content").text("sha256");
    return platform.act(
        user,
        "/api/agreements/" + agreement.id() + "/signatures",
        "agreement:" + key + ":signature:" + party,
        agreement,
        Json.object(
            "party", party,
            "signatory", signatory,
            "signedOn", on.toString(),
            "contentSha256", sha256));
  }
}
