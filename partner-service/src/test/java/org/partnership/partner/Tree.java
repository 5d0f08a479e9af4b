package org.partnership.partner;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;

/** The offices of the tests, registered through the API; safe to ask for again. */
public final class Tree {

  public static final Persona HQ_ADMIN = Personas.staff("hq-admin", "HQ", "hq-admin");

  private Tree() {}

  /** HQ, WCARO with MLI and SEN, ECARO with XKX. */
  public static void plant(Api api) {
    office(api, "HQ", "HQ", null, null);
    office(api, "WCARO", "REGIONAL", "HQ", null);
    office(api, "MLI", "COUNTRY", "WCARO", "ML");
    office(api, "SEN", "COUNTRY", "WCARO", "SN");
    office(api, "ECARO", "REGIONAL", "HQ", null);
    office(api, "XKX", "COUNTRY", "ECARO", "XK");
  }

  static void office(
      Api api, String code, String level, @Nullable String parent, @Nullable String country) {
    Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", code, "level", level));
    if (parent != null) {
      body.put("parent", parent);
    }
    if (country != null) {
      body.put("country", country);
    }
    Api.Answer answer = api.as(HQ_ADMIN).post("/api/offices", body);
    if (answer.status() != 409) {
      answer.expect(201);
    }
  }
}
