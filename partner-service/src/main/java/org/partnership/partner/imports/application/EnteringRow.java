package org.partnership.partner.imports.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Roles;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.imports.domain.RowOutcome;
import org.partnership.partner.imports.store.ImportRow;
import org.partnership.partner.imports.store.PartnerImport;
import org.partnership.partner.partner.application.RegisteringPartner;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.SearchFields;
import org.springframework.stereotype.Component;

/** Registers the organisation of a row, as its office would by hand, or says why not. */
@Component
class EnteringRow {

  private final AggregateStore<Partner> partners;
  private final RegisteringPartner registering;
  private final ProfileCheck check;
  private final Clock clock;

  EnteringRow(
      AggregateStore<Partner> partners,
      RegisteringPartner registering,
      ProfileCheck check,
      Clock clock) {
    this.partners = partners;
    this.registering = registering;
    this.check = check;
    this.clock = clock;
  }

  /**
   * The row with what came of it.
   *
   * @param namesBefore unique names of the rows before it in the same file
   */
  ImportRow enter(ImportRow row, PartnerImport file, Set<String> namesBefore) {
    Profile profile = Objects.requireNonNull(row.profile(), "a row without outcome has a profile");
    List<Reason> faults = check.faults(profile);
    if (!faults.isEmpty()) {
      return row.with(RowOutcome.REFUSED, null, faults);
    }
    if (partners.find(row.newId()).isPresent()) {
      return row.with(RowOutcome.CREATED, row.newId(), List.of());
    }
    Optional<ImportRow> there = there(row, profile);
    if (there.isPresent()) {
      return there.get();
    }
    if (!file.dryRun()) {
      return register(row, profile, file);
    }
    return namesBefore.contains(SearchFields.uniqueName(profile))
        ? row.with(
            RowOutcome.EXISTS, null, List.of(Reason.of("P-10", "import-name-twice", row.name())))
        : row.with(RowOutcome.CREATED, null, List.of());
  }

  private ImportRow register(ImportRow row, Profile profile, PartnerImport file) {
    try {
      Stored<Partner> created = registering.register(profile, act(row, file));
      return row.with(RowOutcome.CREATED, created.id(), List.of());
    } catch (RefusedException e) {
      // Another import, or a person, may have been first a moment ago.
      return there(row, profile)
          .orElseGet(() -> row.with(RowOutcome.REFUSED, null, e.refusal().reasons()));
    }
  }

  /** Who handed the file in registers; that they may was asked then. */
  private Act act(ImportRow row, PartnerImport file) {
    return new Act(
        new Caller.Staff(file.by(), "", file.office(), Set.of(Roles.PARTNERSHIP_OFFICER)),
        clock.instant(),
        null,
        null,
        null,
        new IdempotentRequest("import-" + row.id(), row.newId()));
  }

  /** The same organisation in the register: by an identifier, else by its name (P-1). */
  private Optional<ImportRow> there(ImportRow row, Profile profile) {
    for (Identifier identifier : profile.identifiers()) {
      Optional<Stored<Partner>> known =
          first(
              Filters.elemMatch(
                  "state.profile.identifiers",
                  Filters.and(
                      Filters.eq("scheme", identifier.scheme()),
                      Filters.eq("_id", identifier.id()))));
      if (known.isPresent()) {
        return Optional.of(
            exists(
                row,
                known.get(),
                Reason.of(
                    "P-10",
                    "import-identifier-known",
                    identifier.scheme() + "-" + identifier.id(),
                    known.get().state().profile().legalName())));
      }
    }
    return first(Filters.eq("state.search.uniqueName", SearchFields.uniqueName(profile)))
        .map(
            known ->
                exists(
                    row,
                    known,
                    Reason.of(
                        "P-1",
                        "partner-already-registered",
                        known.state().profile().legalName(),
                        known.id())));
  }

  private static ImportRow exists(ImportRow row, Stored<Partner> known, Reason reason) {
    return known.id().equals(row.newId())
        ? row.with(RowOutcome.CREATED, known.id(), List.of())
        : row.with(RowOutcome.EXISTS, known.id(), List.of(reason));
  }

  private Optional<Stored<Partner>> first(Bson filter) {
    return partners.query(filter, Sorts.ascending("_id"), 1).stream().findFirst();
  }
}
