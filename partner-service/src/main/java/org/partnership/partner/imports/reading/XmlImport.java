package org.partnership.partner.imports.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.partner.imports.domain.ImportFormat;

/** Reads the XML layouts; the root element says which it is. */
final class XmlImport {

  private static final String CHANNELS = "CRSChannelCode";

  private XmlImport() {}

  static ImportFile read(InputStream in, int maxRows) {
    SafeXml xml = new SafeXml(in);
    if (!xml.next()) {
      throw unknown("");
    }
    return switch (xml.element()) {
      case "iati-organisations" -> {
        Rows rows = new Rows(maxRows);
        IatiOrganisations.read(xml, rows);
        yield new ImportFile(ImportFormat.IATI_ORGANISATIONS, rows.all());
      }
      case "codelist" -> {
        if (!xml.attribute("name").equals(CHANNELS)) {
          throw unknown("codelist " + xml.attribute("name"));
        }
        Rows rows = new Rows(maxRows);
        Channels.rows(items(xml, maxRows)).forEach(rows::add);
        yield new ImportFile(ImportFormat.CRS_CHANNEL_CODES, rows.all());
      }
      default -> throw unknown(xml.element());
    };
  }

  private static RefusedException unknown(String what) {
    return new RefusedException(
        Refusal.policy(Reason.of("P-10", "import-layout-unknown", Rows.shown(what))));
  }

  private static List<Channels.Item> items(SafeXml xml, int maxRows) {
    List<Channels.Item> items = new ArrayList<>();
    while (xml.next()) {
      if (xml.starts("codelist-item")) {
        if (items.size() == maxRows) {
          throw new RefusedException(
              Refusal.of(
                  Refusal.Kind.TOO_LARGE, Reason.of("P-10", "import-too-many-rows", maxRows)));
        }
        items.add(item(xml));
      }
    }
    return items;
  }

  private static Channels.Item item(SafeXml xml) {
    boolean active = !xml.attribute("status").equals("withdrawn");
    String code = "";
    String category = "";
    List<String> names = new ArrayList<>();
    while (xml.next() && !xml.ends("codelist-item")) {
      if (xml.starts("code")) {
        code = xml.text();
      } else if (xml.starts("category")) {
        category = xml.text();
      } else if (xml.starts("name")) {
        while (xml.next() && !xml.ends("name")) {
          if (xml.starts("narrative")) {
            names.add(xml.text());
          }
        }
      }
    }
    names.removeIf(String::isEmpty);
    return new Channels.Item(
        code,
        names.isEmpty() ? "" : names.get(0),
        names.isEmpty() ? List.of() : names.subList(1, names.size()),
        category,
        active);
  }
}
