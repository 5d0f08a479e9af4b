package org.partnership.partner.imports.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Listing;
import org.partnership.partner.imports.domain.RowOutcome;
import org.partnership.partner.imports.store.ImportRow;
import org.partnership.partner.imports.store.Imports;
import org.partnership.partner.imports.store.PartnerImport;
import org.springframework.stereotype.Component;

/** What came of an import, for the office that handed it in. */
@Component
public class ReadingImports {

  private final Imports imports;
  private final Access access;

  ReadingImports(Imports imports, Access access) {
    this.imports = imports;
    this.access = access;
  }

  /** An import and how many of its rows had which outcome so far. */
  public record Counted(PartnerImport file, Map<RowOutcome, Long> counts) {}

  /** One import, or 404. */
  public Counted one(String id, Caller caller) {
    PartnerImport file = visible(id, caller);
    return new Counted(file, imports.counts(id));
  }

  /** A page of its rows in the order of the file; the cursor is the number of the last one. */
  public Listing.Page<ImportRow> rows(
      String id, @Nullable RowOutcome outcome, int limit, @Nullable String cursor, Caller caller) {
    visible(id, caller);
    if (limit < 1 || limit > Listing.LIMIT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/limit", "limit-out-of-range", 1, Listing.LIMIT_MAX));
    }
    List<ImportRow> rows = imports.rows(id, after(cursor), limit + 1, outcome);
    boolean more = rows.size() > limit;
    List<ImportRow> shown = more ? rows.subList(0, limit) : rows;
    return new Listing.Page<>(
        shown, more ? Integer.toString(shown.get(limit - 1).number()) : null, null);
  }

  private static int after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
    }
    return Integer.parseInt(cursor);
  }

  private PartnerImport visible(String id, Caller caller) {
    return Optional.of(id)
        .filter(Ids::isId)
        .flatMap(imports::find)
        .filter(i -> access.permits(caller, "partner.import-read", Scope.ofOffice(i.office())))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("import", id)));
  }
}
