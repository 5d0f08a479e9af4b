package org.partnership.local.material.api;

import java.util.Set;
import java.util.stream.Collectors;
import org.partnership.local.material.data.Office;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;

/** {@code /api/offices}. */
public final class OfficesApi {

  private final Platform platform;

  public OfficesApi(Platform platform) {
    this.platform = platform;
  }

  /** The codes of all offices there are. */
  public Set<String> codes(String user) {
    Answer answer = platform.get(user, "/api/offices?limit=200");
    return answer.items().stream()
        .map(office -> office.path("code").stringValue())
        .collect(Collectors.toSet());
  }

  /** Enters an office below its parent. */
  public void enter(String user, Office office) {
    platform.post(
        user,
        "/api/offices",
        "office:" + office.code() + ":enter",
        Json.object(
            "code", office.code(),
            "name", office.name(),
            "level", office.level(),
            "parent", office.parent(),
            "country", office.country(),
            "timeZone", office.timeZone()));
  }
}
