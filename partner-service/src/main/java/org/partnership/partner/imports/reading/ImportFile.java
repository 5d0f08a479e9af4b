package org.partnership.partner.imports.reading;

import java.util.List;
import org.partnership.partner.imports.domain.ImportFormat;
import org.partnership.partner.imports.domain.ReadRow;

/** A file as it was understood, row by row. */
public record ImportFile(ImportFormat format, List<ReadRow> rows) {
  public ImportFile {
    rows = List.copyOf(rows);
  }
}
