package org.partnership.partner.call.domain;

import java.util.List;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Registration;
import org.partnership.partner.partner.domain.Sample;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Contact;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Officer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;

/** A partner whose profile lacks nothing. */
final class Complete {

  private Complete() {}

  static Partner partner() {
    return Sample.accepted(
        Registration.register(
            new Profile(
                "Complete",
                "C",
                List.of(),
                List.of(),
                List.of(Category.FOUNDATION),
                null,
                "ML",
                true,
                null,
                Reach.NATIONAL,
                List.of(new Identifier("ML-TEST", "1")),
                List.of("14031"),
                List.of(),
                List.of(new Offer(Offer.Kind.SKILL, "Wells", List.of())),
                List.of(new Contact("A. Person", null, null, null)),
                List.of(new Officer("B. Person", Officer.Role.values()[0])),
                List.of("fr"),
                "https://complete.example",
                "Complete"),
            "MLI",
            null,
            List.of(),
            Sample.OFFICER));
  }
}
