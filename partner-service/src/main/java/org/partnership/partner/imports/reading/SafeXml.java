package org.partnership.partner.imports.reading;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * XML from outside, streamed: a document type declaration is refused as such, so that there are no
 * entities to follow or to multiply; depth and the length of one text are bounded.
 */
final class SafeXml {

  private static final int DEPTH_MAX = 40;
  private static final int TEXT_MAX = 10_000;

  private final XMLStreamReader reader;
  private int depth;

  SafeXml(InputStream in) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside is read");
        });
    try {
      reader = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Goes on to the next start or end of an element; false at the end of the document. */
  boolean next() {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new RefusedException(Refusal.policy(Reason.of("P-10", "xml-with-doctype")));
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          down();
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private void down() {
    depth++;
    if (depth > DEPTH_MAX) {
      throw new RefusedException(Refusal.policy(Reason.of("P-10", "xml-too-deep", DEPTH_MAX)));
    }
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  String element() {
    return reader.getLocalName();
  }

  /** An attribute, whatever its namespace; empty when it is not there. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i).strip();
      }
    }
    return "";
  }

  /** The text of the element that just began, which holds nothing else; spaces put together. */
  String text() {
    try {
      StringBuilder text = new StringBuilder();
      while (true) {
        switch (reader.next()) {
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (text.length() + reader.getTextLength() > TEXT_MAX) {
              throw new RefusedException(
                  Refusal.policy(Reason.of("P-10", "xml-text-too-long", TEXT_MAX)));
            }
            text.append(reader.getText());
          }
          case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
            // says nothing
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return text.toString().replaceAll("\\s+", " ").strip();
          }
          default -> throw new XMLStreamException("an element where text should be");
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private RefusedException malformed(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return new RefusedException(
        Refusal.of(Refusal.Kind.MALFORMED, Reason.of("P-10", "xml-malformed", line)));
  }
}
