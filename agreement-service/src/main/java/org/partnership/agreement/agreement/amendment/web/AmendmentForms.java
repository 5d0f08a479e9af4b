package org.partnership.agreement.agreement.amendment.web;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.amendment.application.DraftingAmendment;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.web.AgreementBodies;
import org.partnership.agreement.agreement.web.AgreementBody;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.PlainText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What requests carry for an amendment: a JSON merge patch onto the agreement as it would be, and
 * beside it the {@code reason}.
 */
@Component
class AmendmentForms {

  private static final String REASON = "reason";

  private final MergePatch patches;

  AmendmentForms(MergePatch patches) {
    this.patches = patches;
  }

  /** Why the agreement should be changed. */
  record Why(@PlainText(max = 2000, lines = true) @Nullable String reason) {}

  DraftingAmendment.Wish wish(Agreement now, @Nullable String reason, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      throw new RefusedException(Refusal.malformed("", "patch-not-object"));
    }
    ObjectNode terms = changes.deepCopy();
    JsonNode said = terms.remove(REASON);
    String why = reason;
    if (said != null) {
      ObjectNode only = changes.objectNode();
      only.set(REASON, said);
      why = patches.apply(new Why(reason), only, Why.class).reason();
    }
    AgreementBody wanted = patches.apply(AgreementBodies.body(now), terms, AgreementBody.class);
    return new DraftingAmendment.Wish(why, AgreementBodies.patched(now, wanted));
  }
}
