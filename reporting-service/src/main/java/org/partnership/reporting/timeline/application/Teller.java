package org.partnership.reporting.timeline.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.partnership.kit.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an event for people, in their language: the text {@code told.{type}} with the fields that
 * it names. A type that has no text yet is told by its name, so that nothing is left out.
 */
@Component
class Teller {

  /** Which fields of the data the text of a type names, in the order of its places. */
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("assessment-template.published.v1", List.of("kind", "templateVersion")),
          Map.entry("assessment.expiring.v1", List.of("kind", "validUntil")),
          Map.entry("call.cancelled.v1", List.of("reason")),
          Map.entry("call.partner-selected.v1", List.of("reason")),
          Map.entry("call.published.v1", List.of("title")),
          Map.entry("partner.absorbed.v1", List.of("loserId")),
          Map.entry("partner.absorption-undone.v1", List.of("loserId")),
          Map.entry("partner.duplicate-dismissed.v1", List.of("otherId", "reason")),
          Map.entry("partner.merge-undone.v1", List.of("survivorId", "reason")),
          Map.entry("partner.merged.v1", List.of("survivorId", "reason")),
          Map.entry("sanctions-list.imported.v1", List.of("dateGenerated")),
          Map.entry("screening.hit-decided.v1", List.of("decision", "reason")),
          Map.entry("screening.hit-found.v1", List.of("score")),
          Map.entry("partner.registered.v1", List.of("legalName", "registeredBy")),
          Map.entry("partner.updated.v1", List.of("changed")),
          Map.entry("partner.eligible.v1", List.of("validUntil")),
          Map.entry("partner.suspended.v1", List.of("reason")),
          Map.entry("partner.reinstated.v1", List.of("reason")),
          Map.entry("partner.blocked.v1", List.of("reason")),
          Map.entry("partner.unblocked.v1", List.of("reason")),
          Map.entry("partner.archived.v1", List.of("reason")),
          Map.entry("partner.office-related.v1", List.of("office")),
          Map.entry("assessment.started.v1", List.of("kind")),
          Map.entry("assessment.submitted.v1", List.of("kind")),
          Map.entry("assessment.returned.v1", List.of("kind")),
          Map.entry("assessment.decided.v1", List.of("kind", "outcome")),
          Map.entry("flag.raised.v1", List.of("severity")),
          Map.entry("flag.decided.v1", List.of("decision")),
          Map.entry("partnership.created.v1", List.of("title", "office")),
          Map.entry("partnership.updated.v1", List.of("changed")),
          Map.entry("partnership.moved.v1", List.of("from", "to")),
          Map.entry("agreement.drafted.v1", List.of("number", "title")),
          Map.entry("agreement.updated.v1", List.of("changed")),
          Map.entry("agreement.returned.v1", List.of("comment")),
          Map.entry("agreement.signature-recorded.v1", List.of("party", "signedOn")),
          Map.entry("agreement.signature-presented.v1", List.of("party", "signedOn")),
          Map.entry("agreement.signatures-voided.v1", List.of("reason")),
          Map.entry("agreement.suspended.v1", List.of("reason")),
          Map.entry("agreement.resumed.v1", List.of("reason")),
          Map.entry("agreement.terminated.v1", List.of("reason")),
          Map.entry("agreement.cancelled.v1", List.of("reason")),
          Map.entry("agreement.closed.v1", List.of("reason")),
          Map.entry("agreement.put-on-hold.v1", List.of("cause")),
          Map.entry("disbursement.planned.v1", List.of("purpose", "plannedFor")),
          Map.entry("disbursement.updated.v1", List.of("changed")),
          Map.entry("disbursement.returned.v1", List.of("reason")),
          Map.entry("disbursement.rejected.v1", List.of("reason")),
          Map.entry("amendment.drafted.v1", List.of("number", "changed")),
          Map.entry("amendment.updated.v1", List.of("number", "changed")),
          Map.entry("amendment.submitted.v1", List.of("number")),
          Map.entry("amendment.returned.v1", List.of("number", "comment")),
          Map.entry("amendment.approved.v1", List.of("number")),
          Map.entry("amendment.signature-recorded.v1", List.of("party", "signedOn")),
          Map.entry("amendment.applied.v1", List.of("number", "changed")),
          Map.entry("amendment.cancelled.v1", List.of("number", "reason")),
          Map.entry("committee.updated.v1", List.of("office", "quorum")),
          Map.entry("review.voted.v1", List.of("votes")),
          Map.entry("review.minuted.v1", List.of("inFavour", "against")),
          Map.entry("emergency.declared.v1", List.of("title")),
          Map.entry("consultation.opened.v1", List.of("title")),
          Map.entry("consultation.updated.v1", List.of("changed")),
          Map.entry("question.asked.v1", List.of("position")),
          Map.entry("comment.posted.v1", List.of("language")),
          Map.entry("comment.hidden.v1", List.of("reason")),
          Map.entry("comment.restored.v1", List.of("reason")),
          Map.entry("commitment.made.v1", List.of("owner")),
          Map.entry("commitment.progressed.v1", List.of("owner", "to")),
          Map.entry("office.registered.v1", List.of("name")),
          Map.entry("office.updated.v1", List.of("changed")));

  /** Fields that hold the code of an office or the id of a partner. */
  private static final Set<String> PARTIES =
      Set.of("party", "owner", "survivorId", "loserId", "otherId");

  private final Texts texts;
  private final JsonMapper json;

  Teller(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /**
   * @param partnerName name of the partner with an id, or the id where there is none
   */
  String tell(String type, String data, Locale locale, UnaryOperator<String> partnerName) {
    String code = "told." + type;
    JsonNode fields = json.readTree(data);
    Object[] args =
        FIELDS.getOrDefault(type, List.of()).stream()
            .map(
                f ->
                    PARTIES.contains(f)
                        ? partnerName.apply(shown(fields.path(f)))
                        : shown(fields.path(f)))
            .toArray();
    String told = texts.text(code, locale, args);
    return told.equals(code) ? texts.text("told.other", locale, type) : told;
  }

  private static String shown(JsonNode value) {
    if (value.isArray()) {
      return String.join(", ", value.valueStream().map(v -> v.asString("")).toList());
    }
    return value.isMissingNode() || value.isNull() ? "–" : value.asString("–");
  }
}
