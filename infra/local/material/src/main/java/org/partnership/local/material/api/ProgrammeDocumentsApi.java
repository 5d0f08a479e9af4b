package org.partnership.local.material.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnership.local.material.data.Agreement;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;

/** {@code /api/programme-documents}: the one that a small-scale agreement is about. */
public final class ProgrammeDocumentsApi {

  private static final int DAYS_TO_REPORT = 30;

  private final Platform platform;

  public ProgrammeDocumentsApi(Platform platform) {
    this.platform = platform;
  }

  /** The document of an agreement as it is now, if there is one that was not given up. */
  public Optional<Answer> find(String user, Answer agreement) {
    return platform
        .get(user, "/api/agreements/" + agreement.id() + "/programme-documents")
        .items()
        .stream()
        .filter(found -> !found.path("status").asString("").equals("CANCELLED"))
        .map(found -> platform.get(user, path(found.path("id").stringValue())))
        .findFirst();
  }

  private static String path(String id) {
    return "/api/programme-documents/" + id;
  }

  /** Drafts one for all of the agreement's time and money. */
  public Answer draft(String user, Agreement it, Answer agreement) {
    return platform.post(
        user,
        "/api/agreements/" + agreement.id() + "/programme-documents",
        "programme-document:" + it.key() + ":draft:" + agreement.text("startDate"),
        document(it, agreement));
  }

  /** Submission and approval. */
  public Answer act(String user, Agreement it, Answer document, String act) {
    return platform.act(
        user,
        path(document.id()) + "/" + act,
        "programme-document:" + it.key() + ":" + act,
        document,
        Json.object("comment", "Illustrative."));
  }

  private static Map<String, Object> document(Agreement it, Answer agreement) {
    LocalDate start = LocalDate.parse(agreement.text("startDate"));
    LocalDate end = LocalDate.parse(agreement.text("endDate"));
    Agreement.Money money = it.amount();
    if (money == null) {
      throw new IllegalStateException("No amount for the programme of '" + it.key() + "'");
    }
    Map<String, Object> amount =
        Json.object("amount", money.amount(), "currency", money.currency());
    return Json.object(
        "title", it.title() + ": programme document",
        "startDate", start.toString(),
        "endDate", end.toString(),
        "outputs", List.of(output(start, amount)),
        "budget",
            List.of(
                Json.object(
                    "code", "B1",
                    "title", "Illustrative: all costs",
                    "activity", "1.a",
                    "amount", amount)),
        "contribution", Json.object("officeCash", amount),
        "reportingPeriods",
            List.of(
                Json.object(
                    "startDate", start.toString(),
                    "endDate", end.toString(),
                    "dueOn", end.plusDays(DAYS_TO_REPORT).toString())));
  }

  private static Map<String, Object> output(LocalDate start, Map<String, Object> amount) {
    return Json.object(
        "code",
        "1",
        "title",
        "Illustrative: what was planned is done",
        "indicators",
        List.of(
            Json.object(
                "code", "1.1",
                "title", "Illustrative: people reached",
                "unit", "people",
                "target", Json.object("value", "100"),
                "overPeriods", "LATEST")),
        "activities",
        List.of(
            Json.object(
                "code",
                "1.a",
                "title",
                "Illustrative: all activities",
                "quarters",
                List.of(
                    Json.object(
                        "year", start.getYear(), "quarter", (start.getMonthValue() + 2) / 3)),
                "budget",
                amount)));
  }
}
