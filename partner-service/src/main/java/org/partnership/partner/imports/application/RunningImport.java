package org.partnership.partner.imports.application;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.partnership.kit.job.Job;
import org.partnership.kit.job.JobKind;
import org.partnership.partner.imports.domain.RowOutcome;
import org.partnership.partner.imports.store.ImportRow;
import org.partnership.partner.imports.store.Imports;
import org.partnership.partner.imports.store.PartnerImport;
import org.partnership.partner.partner.domain.profile.SearchFields;
import org.springframework.stereotype.Component;

/**
 * Works through the rows of an import that have no outcome yet. May be interrupted anywhere and
 * begun again: a row that was registered without its outcome being noted is recognised by the id
 * its partner was given beforehand.
 */
@Component
class RunningImport implements JobKind {

  private static final int AT_ONCE = 200;

  private final Imports imports;
  private final EnteringRow entering;

  RunningImport(Imports imports, EnteringRow entering) {
    this.imports = imports;
    this.entering = entering;
  }

  @Override
  public String name() {
    return "partner-import";
  }

  @Override
  public Map<String, String> run(Job job, Progress progress) {
    PartnerImport file =
        imports
            .find(job.id())
            .orElseThrow(() -> new IllegalStateException("the file of this job is not kept"));
    Set<String> namesBefore = new HashSet<>();
    int last = 0;
    List<ImportRow> rows;
    do {
      rows = imports.rows(file.id(), last, AT_ONCE, null);
      for (ImportRow row : rows) {
        if (row.outcome() == null) {
          imports.settle(entering.enter(row, file, namesBefore));
        }
        if (row.profile() != null) {
          namesBefore.add(SearchFields.uniqueName(row.profile()));
        }
        last = row.number();
        progress.at(last, file.rows());
      }
    } while (rows.size() == AT_ONCE);
    return result(file);
  }

  private Map<String, String> result(PartnerImport file) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("import", "/api/partner-imports/" + file.id());
    result.put("dryRun", Boolean.toString(file.dryRun()));
    Map<RowOutcome, Long> counts = imports.counts(file.id());
    counts.forEach(
        (outcome, count) ->
            result.put(outcome.name().toLowerCase(Locale.ROOT), Long.toString(count)));
    return result;
  }
}
