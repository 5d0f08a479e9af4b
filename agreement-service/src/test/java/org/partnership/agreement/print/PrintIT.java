package org.partnership.agreement.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.TestIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A-6, L-7: an agreement on paper, in four languages, read back. */
@AgreementTest
class PrintIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @LocalServerPort int port;

  @BeforeEach
  void everybodyIsFit() {
    partnerService.reset();
    desk.offices();
  }

  private byte[] pdf(Persona who, String agreement, String lang) throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(
                    "http://localhost:"
                        + port
                        + "/api/agreements/"
                        + agreement
                        + "/content.pdf?lang="
                        + lang))
            .header("Authorization", "Bearer " + TestIdentity.get().token(who))
            .build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(lang).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment")
          .contains("-" + lang + ".pdf");
      return answer.body();
    }
  }

  /** Where a line is broken is no matter. */
  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void A_6_the_paper_has_parties_terms_programme_document_hash_and_signatures() throws Exception {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    String hash =
        desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/content")
            .expect(200)
            .json()
            .path("sha256")
            .asString();
    String number = desk.now(agreement).path("number").asString();
    for (Map.Entry<String, String> language :
        Map.of("en", "Signatures", "fr", "Périodes de rapport", "es", "Documento de programa")
            .entrySet()) {
      String text = withoutBlanks(text(pdf(Desk.OFFICER, agreement, language.getKey())));
      for (String there :
          List.of(
              number,
              language.getValue(),
              "Partner " + partner,
              "32500.00 USD",
              "Girls among those who keep them",
              "The signatory",
              hash)) {
        assertThat(text).contains(withoutBlanks(there));
      }
    }
  }

  @Test
  void L_7_in_arabic_letters_are_joined_and_lines_run_from_right_to_left() throws Exception {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.active(desk.agreement(partner), partner);
    byte[] pdf = pdf(Desk.OFFICER, agreement, "ar");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("التوقيعات").contains("وثيقة البرنامج").contains("المبلغ");
      assertThat(new RightEdges(document).ofLinesWith("الأطراف"))
          .as("headings begin at the right margin")
          .allMatch(edge -> edge > document.getPage(0).getMediaBox().getWidth() * 0.85);
    }
    assertThat(RightEdges.drawnForms(pdf))
        .as("U+0627 to U+064A are drawn in their joined forms")
        .isTrue();
  }

  @Test
  void the_same_agreement_gives_the_same_file() throws Exception {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.draft(desk.agreement(partner)).id();
    String once = Base64.getEncoder().encodeToString(pdf(Desk.OFFICER, agreement, "ar"));
    assertThat(Base64.getEncoder().encodeToString(pdf(Desk.OFFICER, agreement, "ar")))
        .isEqualTo(once);
  }

  @Test
  void who_may_not_see_the_agreement_gets_no_paper_and_an_unknown_language_is_refused() {
    String partner = desk.partner("CIVIL_SOCIETY");
    String agreement = desk.draft(desk.agreement(partner)).id();
    String path = "/api/agreements/" + agreement + "/content.pdf";
    for (Persona who : List.of(Desk.FOREIGN_OFFICER, Desk.viewer(partner))) {
      api.as(who).get(path).expectProblem(404, "not-found");
    }
    api.as(Desk.OFFICER).get(path + "?lang=tlh").expectProblem(400, "field-not-one-of");
    api.as(Desk.OFFICER).get(path + "?language=fr").expectProblem(400, "parameter-unknown");
  }
}
