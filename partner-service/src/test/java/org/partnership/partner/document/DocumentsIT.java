package org.partnership.partner.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.kit.command.Ids;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.partner.Upload;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents of profiles and evidence of assessments (P-5), through the API. */
@PlatformTest
class DocumentsIT {

  private static final String DOCUMENTS = "/api/partner-documents";
  private static final Persona HQ_AUDITOR = Personas.staff("hq-auditor", "HQ", "auditor");
  private static final Persona KOSOVO_AUDITOR = Personas.staff("xk-auditor", "XKX", "auditor");

  @Autowired Api api;
  @Autowired PublishedEvents events;
  @Autowired MongoTemplate mongo;
  @Autowired List<PeriodicWork> works;
  private Partners partners;
  private String partner = "";

  @BeforeEach
  void plant() {
    partners = new Partners(api);
    partner = partners.prospect("Documented");
  }

  private Api.Answer add(String purpose, String fileName, byte[] content) {
    return Upload.document(partner, purpose, fileName, content)
        .send(api.as(Partners.OFFICER), DOCUMENTS);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text("<xml/>"));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @Test
  void P_5_a_document_is_what_was_sent_and_is_only_ever_downloaded() throws Exception {
    byte[] content = Arrays.copyOf(Upload.PDF, 700_000);
    Arrays.fill(content, Upload.PDF.length, content.length, (byte) ' ');

    Api.Answer added = add("PROFILE", "Rapport annuel ✓.pdf", content);

    added.expect(201);
    assertThat(added.json().path("contentType").asString()).isEqualTo("application/pdf");
    assertThat(added.json().path("bytes").asInt()).isEqualTo(content.length);
    assertThat(added.json().path("sha256").asString()).isEqualTo(sha256(content));
    Api.Answer download = api.as(Partners.OFFICER).get(DOCUMENTS + "/" + added.id()).expect(200);
    assertThat(sha256(text(download.body()))).isEqualTo(sha256(content));
    assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(download.header("Content-Disposition")).startsWith("attachment;");
    assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(download.header("Content-Security-Policy")).contains("sandbox");
    var event = events.awaitOf(added.id(), "partner-document.added.v1");
    assertThat(event.data().path("partnerId").asString()).isEqualTo(partner);
    assertThat(event.data().toString()).doesNotContain("Rapport");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090\u0000\u0003\u0000\u0000\u0000",
        "<!DOCTYPE html><html><body onload='x()'></body></html>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        "#!/bin/sh\necho\n",
        "\u007fELF\u0002\u0001\u0001"
      })
  void P_5_what_a_file_is_its_content_says_and_not_its_name(String content) {
    add("EVIDENCE", "report.pdf", content.getBytes(StandardCharsets.ISO_8859_1))
        .expectProblem(415, "document-kind-not-taken");
  }

  @Test
  void P_5_office_documents_are_taken_in_without_macros_and_other_packages_are_not() {
    String word =
        add("EVIDENCE", "a.bin", zip("[Content_Types].xml", "word/document.xml"))
            .expect(201)
            .json()
            .path("fileName")
            .asString();
    assertThat(word).isEqualTo("a.bin.docx");
    add("EVIDENCE", "a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).expect(201);
    add(
            "EVIDENCE",
            "a.docx",
            zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
        .expectProblem(415, "document-kind-not-taken");
    add("EVIDENCE", "a.docx", zip("run.exe")).expectProblem(415, "document-kind-not-taken");
    add("EVIDENCE", "a.docx", text("PK\u0003\u0004 and no more"))
        .expectProblem(415, "document-kind-not-taken");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd.pdf",
    "C:\\temp\\accounts.pdf, accounts.pdf",
    "invoice\u202Efdp.exe, invoicefdp.exe.pdf",
    "'', document.pdf"
  })
  void P_5_a_name_is_made_harmless(String given, String kept) {
    assertThat(
            add("PROFILE", given.replace("\\", "\\\\"), Upload.PDF)
                .expect(201)
                .json()
                .path("fileName")
                .asString())
        .isEqualTo(kept);
  }

  @Test
  void P_5_what_is_empty_too_large_or_incomplete_is_refused_and_leaves_nothing() {
    long before = mongo.getCollection("partner_document_pieces").countDocuments();

    add("PROFILE", "a.pdf", new byte[0]).expectProblem(400, "document-empty");
    add("PROFILE", "a.pdf", Arrays.copyOf(Upload.PDF, 10_000_001))
        .expectProblem(413, "document-too-large");
    add("PROFILE", "a.pdf", Arrays.copyOf(Upload.PDF, 26_000_000)).expect(413);
    new Upload(Map.of("partnerId", partner), "a.pdf", Upload.PDF)
        .send(api.as(Partners.OFFICER), DOCUMENTS)
        .expect(400);
    Upload.document(Ids.next(), "PROFILE", "a.pdf", Upload.PDF)
        .send(api.as(Partners.OFFICER), DOCUMENTS)
        .expect(404);
    api.as(Partners.OFFICER)
        .post(DOCUMENTS, "--x", Map.of("Content-Type", "multipart/form-data"))
        .expect(400);

    assertThat(mongo.getCollection("partner_document_pieces").countDocuments()).isEqualTo(before);
  }

  private boolean sees(Persona who, String document) {
    Api caller = api.as(who);
    int status = caller.get(DOCUMENTS + "/" + document).status();
    assertThat(status).isIn(200, 404);
    boolean listed =
        caller
            .get(DOCUMENTS + "?partnerId=" + partner)
            .expect(200)
            .json()
            .path("items")
            .valueStream()
            .anyMatch(item -> item.path("id").asString().equals(document));
    assertThat(listed).as("listed as it is read").isEqualTo(status == 200);
    return listed;
  }

  @Test
  void P_8_each_sees_the_documents_that_the_annex_lets_them_see() {
    String profile = add("PROFILE", "statutes.pdf", Upload.PDF).expect(201).id();
    String evidence = add("EVIDENCE", "report.pdf", Upload.PDF).expect(201).id();
    String confidential =
        Upload.document(partner, "PROFILE", "confidential.pdf", Upload.PDF)
            .with("confidential", "true")
            .send(api.as(Partners.OFFICER), DOCUMENTS)
            .expect(201)
            .id();
    Persona editor = Personas.partnerPerson("doc-editor", partner, "partner-editor");

    for (Persona staff :
        List.of(Partners.OFFICER, Partners.REVIEWER, Partners.AUDITOR, Tree.HQ_ADMIN)) {
      assertThat(List.of(sees(staff, profile), sees(staff, evidence), sees(staff, confidential)))
          .as(staff.toString())
          .containsExactly(true, true, true);
    }
    for (Persona other : List.of(Partners.KOSOVO_OFFICER, Partners.KOSOVO_ADMIN, editor)) {
      assertThat(List.of(sees(other, profile), sees(other, evidence), sees(other, confidential)))
          .as(other.toString())
          .containsExactly(true, false, false);
    }
    assertThat(sees(KOSOVO_AUDITOR, evidence)).isTrue();
    assertThat(sees(KOSOVO_AUDITOR, confidential)).isFalse();
    assertThat(sees(HQ_AUDITOR, confidential)).isTrue();
    Api stranger =
        api.as(Personas.partnerPerson("stranger", partners.prospect("Other"), "partner-viewer"));
    stranger.get(DOCUMENTS + "/" + profile).expect(404);
    stranger.get(DOCUMENTS + "?partnerId=" + partner).expect(404);

    api.as(Partners.KOSOVO_OFFICER)
        .put("/api/partners/" + partner + "/offices/XKX", Map.of("notes", "We work with it, too."))
        .expect(200);
    assertThat(sees(Partners.KOSOVO_OFFICER, evidence)).isTrue();
    assertThat(sees(Partners.KOSOVO_OFFICER, confidential)).isFalse();
  }

  @Test
  void a_partners_editor_adds_to_the_profile_and_neither_evidence_nor_what_is_confidential() {
    Persona editor = Personas.partnerPerson("own-editor", partner, "partner-editor");
    Upload statutes = Upload.document(partner, "PROFILE", "statutes.pdf", Upload.PDF);

    Api.Answer added = statutes.send(api.as(editor), DOCUMENTS).expect(201);
    assertThat(added.json().path("allowedActions").toString()).contains("document.remove");
    statutes
        .with("confidential", "true")
        .send(api.as(editor), DOCUMENTS)
        .expectProblem(422, "document-confidential-to-an-office");
    statutes.with("purpose", "EVIDENCE").send(api.as(editor), DOCUMENTS).expect(403);
    statutes
        .send(api.as(Personas.partnerPerson("viewer", partner, "partner-viewer")), DOCUMENTS)
        .expect(403);
    statutes.send(api.as(Partners.KOSOVO_OFFICER), DOCUMENTS).expect(403);
  }

  private Map<String, Object> citing(String document) {
    return Map.of(
        "answers",
        List.of(
            Map.of("criterion", "child-rights", "value", "YES", "evidence", List.of(document))));
  }

  @Test
  void P_5_evidence_is_a_document_of_this_partner_that_exists() {
    String assessment = partners.draft(partner);
    Api officer = api.as(Partners.OFFICER);
    String path = "/api/assessments/" + assessment;
    String others = partners.evidence(partners.prospect("Other"));

    officer.patch(path, citing("Annual report"), "*").expectRule(422, "P-5");
    officer.patch(path, citing(Ids.next()), "*").expectRule(422, "P-5");
    Api.Answer refused = officer.patch(path, citing(others), "*");
    refused.expectProblem(422, "answers-not-acceptable");
    assertThat(refused.json().path("reasons").get(0).path("code").asString())
        .isEqualTo("evidence-unknown");
    officer.patch(path, citing(partners.evidence(partner)), "*").expect(200);
  }

  @Test
  void P_5_what_an_assessment_rests_on_stays_and_what_is_removed_is_gone() {
    Api officer = api.as(Partners.OFFICER);
    String cited = partners.evidence(partner);
    officer.patch("/api/assessments/" + partners.draft(partner), citing(cited), "*").expect(200);
    String spare = partners.evidence(partner);
    Map<String, String> why = Map.of("reason", "Sent by mistake.");

    officer
        .post(DOCUMENTS + "/" + cited + "/removal", why, "*")
        .expectProblem(409, "document-is-evidence");
    officer.post(DOCUMENTS + "/" + spare + "/removal", why).expect(428);
    officer.post(DOCUMENTS + "/" + spare + "/removal", why, "\"9\"").expect(412);
    api.as(Personas.staff("hq-officer", "HQ", "finance-officer"))
        .post(DOCUMENTS + "/" + spare + "/removal", why, "*")
        .expect(403);
    Api.Answer removed = officer.post(DOCUMENTS + "/" + spare + "/removal", why, "\"1\"");

    removed.expect(200);
    assertThat(removed.json().path("status").asString()).isEqualTo("REMOVED");
    officer.get(DOCUMENTS + "/" + spare).expect(404);
    officer.post(DOCUMENTS + "/" + spare + "/removal", why, "*").expect(404);
    assertThat(pieces(spare)).isZero();
    assertThat(
            events.awaitOf(spare, "partner-document.removed.v1").data().path("reason").asString())
        .isEqualTo("Sent by mistake.");
  }

  @Test
  void a_key_stands_for_the_file_that_came_with_it() {
    Api officer = api.as(Partners.OFFICER);
    Map<String, String> key = Map.of("Idempotency-Key", "document-" + Ids.next());
    Upload report = Upload.document(partner, "EVIDENCE", "report.pdf", Upload.PDF);
    Upload other =
        Upload.document(partner, "EVIDENCE", "report.pdf", text("%PDF-1.7\nanother\n%%EOF"));

    String first = report.send(officer, DOCUMENTS, key).expect(201).id();
    Api.Answer again = report.send(officer, DOCUMENTS, key).expect(201);

    assertThat(again.id()).isEqualTo(first);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    other.send(officer, DOCUMENTS, key).expectProblem(422, "idempotency-key-reused");
    assertThat(
            officer
                .get(DOCUMENTS + "?partnerId=" + partner + "&purpose=EVIDENCE")
                .expect(200)
                .json()
                .path("items")
                .size())
        .isEqualTo(1);
  }

  private long pieces(String document) {
    return mongo
        .getCollection("partner_document_pieces")
        .countDocuments(Filters.eq("document", document));
  }

  private void left(String document, Duration ago) {
    mongo
        .getCollection("partner_document_marks")
        .insertOne(new Document("_id", document).append("at", Date.from(Instant.now().minus(ago))));
  }

  @Test
  void uploads_that_were_broken_off_are_swept_and_documents_and_fresh_ones_are_not() {
    String kept = partners.evidence(partner);
    String abandoned = Ids.next();
    String fresh = Ids.next();
    for (String id : List.of(abandoned, fresh)) {
      mongo
          .getCollection("partner_document_pieces")
          .insertOne(
              new Document("_id", id + "/0")
                  .append("document", id)
                  .append("bytes", new Binary(Upload.PDF)));
    }
    left(kept, Duration.ofHours(2));
    left(abandoned, Duration.ofHours(2));
    left(fresh, Duration.ofMinutes(2));

    works.stream().filter(w -> w.name().equals("abandoned-uploads")).forEach(PeriodicWork::run);

    assertThat(List.of(pieces(kept), pieces(abandoned), pieces(fresh))).containsExactly(1L, 0L, 1L);
    api.as(Partners.OFFICER).get(DOCUMENTS + "/" + kept).expect(200);
  }
}
