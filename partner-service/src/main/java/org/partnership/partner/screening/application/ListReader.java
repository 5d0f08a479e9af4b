package org.partnership.partner.screening.application;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.partner.screening.domain.ListEntry;

/**
 * Reads the XML layout of the United Nations consolidated list, as a stream: {@code
 * CONSOLIDATED_LIST / INDIVIDUALS / INDIVIDUAL} and {@code ENTITIES / ENTITY}, each with a {@code
 * REFERENCE_NUMBER} (or {@code DATAID}), {@code FIRST_NAME} to {@code FOURTH_NAME}, {@code
 * NAME_ORIGINAL_SCRIPT} and aliases. The layout is checked while it is read; a document type
 * declaration, and with it every entity, is refused. All that is in an entry is part of its hash.
 */
final class ListReader {

  private static final int ENTRIES_MAX = 100_000;
  private static final int TEXT_MAX = 20_000;
  private static final int DEPTH_MAX = 20;
  private static final int NAME_MAX = 500;
  private static final Set<String> NAMES =
      Set.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

  /**
   * What a document says.
   *
   * @param dateGenerated as it says
   */
  record Read(@Nullable String dateGenerated, List<ListEntry> entries) {}

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private final List<ListEntry> entries = new ArrayList<>();
  private final Set<String> references = new HashSet<>();

  private ListReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /** The list; 422 when it is none. */
  static Read read(InputStream in) {
    try {
      return new ListReader(FACTORY.createXMLStreamReader(in)).document();
    } catch (XMLStreamException e) {
      throw refused("sanctions-list-not-xml");
    }
  }

  private Read document() throws XMLStreamException {
    String generated = null;
    boolean root = false;
    for (int depth = 0; xml.hasNext(); ) {
      int event = xml.next();
      guard(event);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (depth == 0) {
          if (!name.equals("CONSOLIDATED_LIST")) {
            throw refused("sanctions-list-layout", name);
          }
          root = true;
          generated = xml.getAttributeValue(null, "dateGenerated");
        }
        if (depth == 2 && name.equals("INDIVIDUAL")) {
          add(entry(ListEntry.Kind.INDIVIDUAL));
        } else if (depth == 2 && name.equals("ENTITY")) {
          add(entry(ListEntry.Kind.ENTITY));
        } else if (depth == 1 && !name.equals("INDIVIDUALS") && !name.equals("ENTITIES")) {
          throw refused("sanctions-list-layout", name);
        } else if (depth >= 2) {
          throw refused("sanctions-list-layout", name);
        } else {
          depth++;
        }
      }
    }
    if (!root || entries.isEmpty()) {
      throw refused("sanctions-list-empty");
    }
    return new Read(
        generated == null || generated.length() > 60 ? null : generated, List.copyOf(entries));
  }

  private void add(ListEntry entry) {
    if (entries.size() >= ENTRIES_MAX) {
      throw refused("sanctions-list-too-long", ENTRIES_MAX);
    }
    if (!references.add(entry.reference())) {
      throw refused("sanctions-list-entry-twice", entry.reference());
    }
    entries.add(entry);
  }

  private static void guard(int event) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw refused("sanctions-list-declares-entities");
    }
  }

  /** Up to the end of the entry's element. */
  private ListEntry entry(ListEntry.Kind kind) throws XMLStreamException {
    EntryDigest digest = new EntryDigest();
    List<String> parts = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    String reference = "";
    String dataId = "";
    List<String> path = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      int event = xml.next();
      guard(event);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.add(xml.getLocalName());
          text.setLength(0);
          if (path.size() > DEPTH_MAX) {
            throw refused("sanctions-list-layout", xml.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          if (text.length() > TEXT_MAX) {
            throw refused("sanctions-list-text-too-long", TEXT_MAX);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (path.isEmpty()) {
            names.add(String.join(" ", parts));
            names.removeIf(String::isBlank);
            String id = reference.isEmpty() ? dataId : reference;
            if (id.isEmpty() || names.isEmpty()) {
              throw refused("sanctions-list-entry-incomplete", entries.size() + 1);
            }
            return new ListEntry(id, kind, List.copyOf(names), digest.hex());
          }
          String value = text.toString().strip();
          String element = path.removeLast();
          text.setLength(0);
          if (!value.isEmpty()) {
            digest.add(String.join("/", path) + "/" + element, value);
            if (path.isEmpty() && NAMES.contains(element)) {
              parts.add(cut(value));
            } else if (element.equals("ALIAS_NAME")) {
              names.add(cut(value));
            } else if (path.isEmpty() && element.equals("NAME_ORIGINAL_SCRIPT")) {
              names.add(cut(value));
            } else if (path.isEmpty() && element.equals("REFERENCE_NUMBER")) {
              reference = cut(value);
            } else if (path.isEmpty() && element.equals("DATAID")) {
              dataId = cut(value);
            }
          }
        }
        default -> {
          // Comments and the like say nothing.
        }
      }
    }
  }

  private static String cut(String text) {
    return text.length() > NAME_MAX ? text.substring(0, NAME_MAX) : text;
  }

  private static RefusedException refused(String code, Object... args) {
    return new RefusedException(Refusal.policy(Reason.of("P-3", code, args)));
  }
}
