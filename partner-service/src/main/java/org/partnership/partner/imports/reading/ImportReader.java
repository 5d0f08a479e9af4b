package org.partnership.partner.imports.reading;

import java.io.InputStream;

/** Reads a file into rows: as CSV or, by its root element, as one of the XML layouts. */
public final class ImportReader {

  private ImportReader() {}

  /**
   * The rows.
   *
   * @param maxRows more are refused
   * @throws org.partnership.kit.refusal.RefusedException 400 when it is malformed, 413 when it has
   *     too many rows, 422 when it is of no known layout
   */
  public static ImportFile csv(InputStream in, int maxRows) {
    return CsvImport.read(in, maxRows);
  }

  /** The same for XML. */
  public static ImportFile xml(InputStream in, int maxRows) {
    return XmlImport.read(in, maxRows);
  }
}
