package org.partnership.reporting.overview.domain;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.domain.Kind;
import org.partnership.reporting.projection.domain.Money;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.PartnershipState;

/**
 * A thing that figures count.
 *
 * @param status of a partner or agreement; of a partnership its step
 * @param amount of an agreement
 * @param committed whether the amount counts as committed
 * @param disbursed what was released under an agreement, less what was paid back
 * @param keys in which groups of a dimension it counts
 */
public record Item(
    Kind kind,
    String id,
    String title,
    String status,
    @Nullable String office,
    @Nullable Money amount,
    boolean committed,
    @Nullable Money disbursed,
    Function<Dimension, Set<String>> keys) {

  static Item of(Keys keys, String id, PartnerState state) {
    return new Item(
        Kind.PARTNER,
        id,
        state.name(),
        state.status(),
        null,
        null,
        false,
        null,
        by -> keys.ofPartner(by, id, state));
  }

  static Item of(Keys keys, String id, PartnershipState state) {
    return new Item(
        Kind.PARTNERSHIP,
        id,
        state.title(),
        state.step(),
        state.office(),
        null,
        false,
        null,
        by -> keys.ofPartnership(by, id, state));
  }

  static Item of(Keys keys, String id, AgreementState state) {
    return new Item(
        Kind.AGREEMENT,
        id,
        state.number() + " " + state.title(),
        state.status(),
        state.office(),
        state.amount(),
        state.committed() && state.amount() != null,
        state.disbursed(),
        by -> keys.ofAgreement(by, state));
  }
}
