package org.partnership.local.material.api;

import java.util.Optional;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;
import tools.jackson.databind.JsonNode;

/** {@code /api/flags}: the way to a red flag, which a blocking cites (P-4). */
public final class FlagsApi {

  private final Platform platform;

  public FlagsApi(Platform platform) {
    this.platform = platform;
  }

  /**
   * The id of a red flag on a partner: raised by the office, escalated by its administrator, found
   * valid by headquarters; steps that were taken already are left out.
   */
  public String red(
      String officer,
      String officeAdmin,
      String hqAdmin,
      String partnerId,
      String key,
      String why) {
    String id =
        newest(hqAdmin, partnerId)
            .orElseGet(
                () ->
                    platform
                        .post(
                            officer,
                            "/api/partners/" + partnerId + "/flags",
                            "partner:" + key + ":flag",
                            Json.object("severity", "YELLOW", "reason", why))
                        .id());
    String path = "/api/flags/" + id;
    if (status(hqAdmin, path).equals("OPEN")) {
      platform.act(
          officeAdmin,
          path + "/escalation",
          "partner:" + key + ":flag-escalation",
          platform.get(officeAdmin, path),
          Json.object("reason", why));
    }
    if (status(hqAdmin, path).equals("ESCALATED")) {
      platform.act(
          hqAdmin,
          path + "/decision",
          "partner:" + key + ":flag-decision",
          platform.get(hqAdmin, path),
          Json.object("decision", "VALID", "reason", why));
    }
    return id;
  }

  private Optional<String> newest(String user, String partnerId) {
    return platform.get(user, "/api/partners/" + partnerId + "/flags").items().stream()
        .map(flag -> flag.path("id").stringValue())
        .findFirst();
  }

  private String status(String user, String path) {
    Answer flag = platform.get(user, path);
    JsonNode status = flag.body().path("status");
    return status.asString("");
  }
}
