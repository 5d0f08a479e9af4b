package org.partnership.agreement.print.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What stands on the pages, as a document tree: no text is ever read as markup. The columns of a
 * table are given in reading order.
 */
public final class Paper {

  private static final String STYLE =
      """
      @page { size: A4; margin: 22mm 18mm 20mm 18mm;
              @bottom-center { content: counter(page) " / " counter(pages);
                               font-family: 'DejaVu Sans'; font-size: 8pt; color: #555; } }
      body { font-family: 'DejaVu Sans'; font-size: 9.5pt; line-height: 1.45; color: #111; }
      h1 { font-size: 15pt; margin: 0 0 6pt 0; }
      h2 { font-size: 11pt; margin: 14pt 0 4pt 0; border-bottom: 0.5pt solid #999; }
      h3 { font-size: 9.5pt; margin: 9pt 0 3pt 0; }
      h2, h3 { page-break-after: avoid; }
      p { margin: 0 0 4pt 0; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 6pt 0; }
      tr { page-break-inside: avoid; }
      td, th { border: 0.5pt solid #aaa; padding: 3pt 4pt; vertical-align: top;
               font-weight: normal; word-wrap: break-word; }
      th { background: #eee; font-weight: bold; }
      .rtl td, .rtl th { text-align: right; }
      .ltr td, .ltr th { text-align: left; }
      .code { direction: ltr; unicode-bidi: embed; font-size: 8pt; }
      """;

  private final Document document;
  private final Element body;
  private final Language language;

  /** An empty one. */
  public Paper(Language language, String title) {
    this.language = language;
    this.document = emptyDocument();
    Element html = document.createElement("html");
    html.setAttribute("lang", language.code());
    html.setAttribute("dir", language.isRightToLeft() ? "rtl" : "ltr");
    document.appendChild(html);
    Element head = add(html, "head");
    add(head, "title").setTextContent(title);
    add(head, "style").setTextContent(STYLE);
    body = add(html, "body");
    body.setAttribute("class", language.isRightToLeft() ? "rtl" : "ltr");
    if (language.isRightToLeft()) {
      body.setAttribute("style", "direction: rtl");
    }
    add(body, "h1").setTextContent(title);
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A heading. */
  public Paper section(String text) {
    add(body, "h2").setTextContent(text);
    return this;
  }

  /** A heading below that. */
  public Paper part(String text) {
    add(body, "h3").setTextContent(text);
    return this;
  }

  /** A paragraph. */
  public Paper text(String text) {
    add(body, "p").setTextContent(text);
    return this;
  }

  /** A hash, number or the like, which is written from left to right in every language. */
  public Paper code(String text) {
    Element line = add(body, "p");
    line.setAttribute("class", "code");
    line.setTextContent(text);
    return this;
  }

  /** A table. */
  public Paper table(List<String> heads, List<List<String>> rows) {
    Element table = add(body, "table");
    row(table, "th", heads);
    rows.forEach(cells -> row(table, "td", cells));
    return this;
  }

  /** The library lays columns out from left to right in every language. */
  private void row(Element table, String kind, List<String> cells) {
    Element row = add(table, "tr");
    List<String> ordered = new ArrayList<>(cells);
    if (language.isRightToLeft()) {
      Collections.reverse(ordered);
    }
    ordered.forEach(cell -> add(row, kind).setTextContent(cell));
  }

  private Element add(Element parent, String name) {
    Element child = document.createElement(name);
    parent.appendChild(child);
    return child;
  }

  Document document() {
    return document;
  }

  Language language() {
    return language;
  }
}
