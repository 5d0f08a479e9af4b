package org.partnership.partner.imports.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.command.Ids;
import org.partnership.kit.job.Job;
import org.partnership.kit.job.Jobs;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.partner.imports.domain.ReadRow;
import org.partnership.partner.imports.domain.RowOutcome;
import org.partnership.partner.imports.reading.ImportFile;
import org.partnership.partner.imports.reading.ImportReader;
import org.partnership.partner.imports.store.ImportRow;
import org.partnership.partner.imports.store.Imports;
import org.partnership.partner.imports.store.PartnerImport;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/**
 * An office hands a file in: it is read as a whole and kept row by row before the job begins, so
 * that a file that cannot be read changes nothing and a job that dies finds its rows again.
 */
@Component
public class HandingInFile {

  /** What is left of a file beyond the bound, a server reads to its end to be able to answer. */
  private static final int TAIL = 1_000_000;

  private final Imports imports;
  private final Jobs jobs;
  private final RunningImport running;
  private final Access access;
  private final ImportProperties bounds;

  HandingInFile(
      Imports imports, Jobs jobs, RunningImport running, Access access, ImportProperties bounds) {
    this.imports = imports;
    this.jobs = jobs;
    this.running = running;
    this.access = access;
    this.bounds = bounds;
  }

  /** How a file is to be read. */
  public enum Layout {
    CSV,
    XML
  }

  /**
   * The job that works through the file.
   *
   * @param declaredLength in bytes; -1 when it is not known
   * @param dryRun whether only to say what would happen
   */
  public Job handIn(InputStream file, long declaredLength, Layout layout, boolean dryRun, Act act) {
    if (!(act.caller() instanceof Caller.Staff staff)) {
      throw new RefusedException(
          Refusal.forbidden(Reason.plain("role-missing", "partner.import", "")));
    }
    access.require(staff, "partner.import", Scope.ofOffice(staff.office()));
    InputStream content = new ByteArrayInputStream(bounded(file, declaredLength));
    ImportFile read =
        switch (layout) {
          case CSV -> ImportReader.csv(content, bounds.maxRows());
          case XML -> ImportReader.xml(content, bounds.maxRows());
        };
    String id = Ids.forNewThing(act);
    imports.keep(
        new PartnerImport(
            id, staff.id(), staff.office(), dryRun, read.format(), read.rows().size(), act.now()),
        rows(id, read.rows()));
    return jobs.submit(running, Map.of("import", id), sameId(act, id));
  }

  /** The job has the id of the import, whether or not the caller gave a key. */
  private static Act sameId(Act act, String id) {
    return new Act(
        act.caller(),
        act.now(),
        act.correlationId(),
        act.traceparent(),
        act.cause(),
        new IdempotentRequest(id, id));
  }

  private byte[] bounded(InputStream file, long declaredLength) {
    RefusedException tooLarge =
        new RefusedException(
            Refusal.of(
                Refusal.Kind.TOO_LARGE, Reason.of("P-10", "import-too-large", bounds.maxBytes())));
    if (declaredLength > (long) bounds.maxBytes() + TAIL) {
      throw tooLarge;
    }
    try {
      byte[] bytes = file.readNBytes(bounds.maxBytes() + 1);
      if (bytes.length > bounds.maxBytes()) {
        throw tooLarge;
      }
      return bytes;
    } catch (IOException e) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.MALFORMED, Reason.of("P-10", "import-broken-off")));
    }
  }

  private static List<ImportRow> rows(String id, List<ReadRow> read) {
    List<ImportRow> rows = new ArrayList<>(read.size());
    for (ReadRow row : read) {
      rows.add(row(id, rows.size() + 1, row));
    }
    return rows;
  }

  private static ImportRow row(String id, int number, ReadRow read) {
    Profile profile = read instanceof ReadRow.Organisation o ? o.profile() : null;
    ImportRow row =
        new ImportRow(
            "%s-%06d".formatted(id, number),
            id,
            number,
            read.name(),
            profile,
            Ids.next(),
            null,
            null,
            List.of());
    return switch (read) {
      case ReadRow.Organisation organisation -> row;
      case ReadRow.LeftOut left -> row.with(RowOutcome.LEFT_OUT, null, List.of(left.reason()));
      case ReadRow.Faulty faulty -> row.with(RowOutcome.REFUSED, null, faulty.reasons());
    };
  }
}
