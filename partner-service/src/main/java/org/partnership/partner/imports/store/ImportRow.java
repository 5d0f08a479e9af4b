package org.partnership.partner.imports.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.imports.domain.RowOutcome;
import org.partnership.partner.partner.domain.profile.Profile;

/**
 * A row of an import.
 *
 * @param id import and number
 * @param number of the row in the file, from 1, headings not counted
 * @param profile where the row is an organisation
 * @param newId id its partner gets, in every try the same
 * @param outcome null until it is worked through
 * @param partnerId the partner created, or the one that is there
 */
public record ImportRow(
    String id,
    String importId,
    int number,
    String name,
    @Nullable Profile profile,
    String newId,
    @Nullable RowOutcome outcome,
    @Nullable String partnerId,
    List<Why> why) {

  public ImportRow {
    why = List.copyOf(why);
  }

  /** A reason as it is kept: to be told in the language of whoever asks. */
  public record Why(String code, @Nullable String rule, List<String> args) {
    public Why {
      args = List.copyOf(args);
    }

    /** From a reason of the domain. */
    public static Why of(Reason reason) {
      return new Why(
          reason.code(), reason.rule(), reason.args().stream().map(Object::toString).toList());
    }

    /** The reason again. */
    public Reason toReason() {
      return new Reason(code, rule, List.copyOf(args), null);
    }
  }

  /** With what came of it. */
  public ImportRow with(RowOutcome what, @Nullable String partner, List<Reason> reasons) {
    return new ImportRow(
        id,
        importId,
        number,
        name,
        profile,
        newId,
        what,
        partner,
        reasons.stream().map(Why::of).toList());
  }
}
