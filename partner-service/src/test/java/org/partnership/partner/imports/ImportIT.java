package org.partnership.partner.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.kit.job.Jobs;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.partner.Upload;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.TestIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** P-10: bulk import through the API. */
@PlatformTest
class ImportIT {

  private static final Path IATI =
      Path.of(System.getProperty("platform.test.iati", "/work/shared/iati"));
  private static final String CSV = "text/csv";
  private static final String XML = "application/xml";

  @Autowired Api api;
  @Autowired Jobs jobs;
  @Autowired MongoTemplate mongo;
  @Autowired List<PeriodicWork> works;

  @Value("${local.server.port}")
  int port;

  private String mark;

  @BeforeEach
  void plant() {
    Tree.plant(api);
    mark = "i" + Long.toString(System.nanoTime(), 36);
  }

  private Api.Answer hand(Persona who, String query, String type, Object body) {
    return api.as(who)
        .send("POST", "/api/partner-imports" + query, body, Map.of("Content-Type", type));
  }

  private JsonNode done(Persona who, Api.Answer accepted) {
    String job = accepted.expect(202).id();
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> api.as(who).get("/api/jobs/partner-service/" + job).expect(200).json(),
            j -> j.path("status").asString().equals("SUCCEEDED"));
  }

  private JsonNode run(String query, String type, Object body) {
    return done(Partners.OFFICER, hand(Partners.OFFICER, query, type, body));
  }

  private List<JsonNode> rows(JsonNode job) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          api.as(Partners.OFFICER)
              .get("/api/partner-imports/" + job.path("id").asString() + "/rows?limit=200" + cursor)
              .expect(200)
              .json();
      page.path("items").forEach(all::add);
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return all;
  }

  private static List<String> outcomes(List<JsonNode> rows) {
    return rows.stream().map(r -> r.path("outcome").asString("")).toList();
  }

  private JsonNode found() {
    return api.as(Partners.OFFICER)
        .get("/api/partners?q=" + mark + "&limit=200&total=true")
        .expect(200)
        .json();
  }

  private String csv() {
    return "\uFEFFlegal_name,Short Name,categories,civilSocietyKind,country,identifiers,offers,"
        + "description\r\n"
        + mark
        + " Water,WW,CIVIL_SOCIETY;FOUNDATION,national,ml,ML-TEST:"
        + mark
        + ",SKILL: Wells | RESOURCE: Pumps,\"Two\r\nlines, and \"\"quotes\"\"\"\r\n"
        + mark
        + " Schule für Mädchen,,ACADEMIC_RESEARCH,,,,,\r\n";
  }

  @Test
  void P_10_a_CSV_file_with_mark_and_quoted_line_breaks_is_imported_and_twice_is_once() {
    JsonNode first = run("", CSV, csv());
    List<JsonNode> rows = rows(first);

    assertThat(outcomes(rows)).containsExactly("CREATED", "CREATED");
    assertThat(first.path("done").asInt()).isEqualTo(2);
    assertThat(first.path("total").asInt()).isEqualTo(2);
    assertThat(first.path("result").path("created").asString()).isEqualTo("2");
    JsonNode water =
        api.as(Partners.OFFICER)
            .get("/api/partners/" + rows.get(0).path("partnerId").asString())
            .expect(200)
            .json();
    assertThat(water.path("status").asString()).isEqualTo("PROSPECT");
    assertThat(water.path("office").asString()).isEqualTo("MLI");
    assertThat(water.path("country").asString()).isEqualTo("ML");
    assertThat(water.path("civilSocietyKind").asString()).isEqualTo("NATIONAL");
    assertThat(water.path("categories").toString()).isEqualTo("[\"CIVIL_SOCIETY\",\"FOUNDATION\"]");
    assertThat(water.path("offers").findValuesAsString("description"))
        .containsExactly("Wells", "Pumps");
    assertThat(water.path("description").asString()).isEqualTo("Two\r\nlines, and \"quotes\"");

    JsonNode second = run("", CSV, csv().substring(1));

    assertThat(outcomes(rows(second))).containsExactly("EXISTS", "EXISTS");
    assertThat(rows(second).get(0).path("partnerId").asString())
        .isEqualTo(rows.get(0).path("partnerId").asString());
    assertThat(found().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void P_10_a_dry_run_says_what_would_happen_and_changes_nothing() {
    String twice = csv() + mark + " SCHULE FUR MADCHEN,,FOUNDATION,,,,,\r\n";

    JsonNode dry = run("?dryRun=true", CSV, twice);

    assertThat(outcomes(rows(dry))).containsExactly("CREATED", "CREATED", "EXISTS");
    assertThat(found().path("total").asInt()).isZero();
    assertThat(outcomes(rows(run("", CSV, twice)))).containsExactly("CREATED", "CREATED", "EXISTS");
    assertThat(outcomes(rows(run("?dryRun=true", CSV, twice))))
        .containsExactly("EXISTS", "EXISTS", "EXISTS");
  }

  @Test
  void P_10_a_row_that_is_wrong_is_refused_with_every_reason_and_stops_no_other() {
    String file =
        "legal_name,categories,country,identifiers,focus_areas\n"
            + mark
            + " good,FOUNDATION,ML,,11220\n"
            + mark
            + " "
            + "x".repeat(10_000)
            + ",FOUNDATION,ML,,\n"
            + mark
            + " \u202Eevil,FOUNDATION,ML,,\n"
            + mark
            + " unknown,MOON;SUN,ML,noscheme,\n"
            + mark
            + " short,FOUNDATION\n"
            + ",FOUNDATION,QQ,,12\n"
            + "...,FOUNDATION,ML,,\n"
            + mark
            + " good,FOUNDATION,ML,,\n";

    List<JsonNode> rows = rows(run("", CSV, file));

    assertThat(outcomes(rows))
        .containsExactly(
            "CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "EXISTS");
    assertThat(rows.get(3).path("reasons")).hasSize(3);
    assertThat(rows.get(4).path("reasons").get(0).path("code").asString())
        .isEqualTo("csv-row-width");
    assertThat(rows.get(5).path("reasons")).hasSize(3);
    assertThat(rows.get(6).path("reasons").get(0).path("rule").asString()).isEqualTo("P-1");
    assertThat(found().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void P_10_a_file_that_cannot_be_read_is_refused_as_a_whole() {
    refused(CSV, "", 422, "import-without-rows");
    refused(CSV, "legal_name,categories\n", 422, "import-without-rows");
    refused(CSV, "legal_name,categories,colour\nA,FOUNDATION,red\n", 422, "csv-column-unknown");
    refused(CSV, "legal_name\nA\n", 422, "csv-column-missing");
    refused(CSV, "legal_name,categories,LegalName\nA,FOUNDATION,B\n", 422, "csv-column-twice");
    refused(CSV, "legal_name,categories\n\"A,FOUNDATION\n", 400, "csv-malformed");
    refused(
        CSV,
        "legal_name,categories\nÉcole,FOUNDATION\n".getBytes(StandardCharsets.ISO_8859_1),
        400,
        "csv-not-utf-8");
    refused(XML, "<a/>", 422, "import-layout-unknown");
    refused(XML, "<codelist name=\"Moon\"/>", 422, "import-layout-unknown");
    refused(XML, "<iati-organisations>", 400, "xml-malformed");
    refused(XML, "legal_name,categories\nA,FOUNDATION\n", 400, "xml-malformed");
    hand(Partners.OFFICER, "", "application/json", "{}").expect(415);
    hand(Partners.OFFICER, "?dry=1", CSV, csv()).expect(400);
  }

  private void refused(String type, Object body, int status, String code) {
    hand(Partners.OFFICER, "", type, body).expectProblem(status, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><iati-organisations>&c;"
            + "</iati-organisations>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><iati-organisations>"
            + "<iati-organisation><name><narrative>&x;</narrative></name></iati-organisation>"
            + "</iati-organisations>",
        "<!DOCTYPE iati-organisations SYSTEM \"http://127.0.0.1:9/none.dtd\"><iati-organisations/>"
      })
  void P_10_entity_bombs_and_outside_entities_are_refused_unread(String bomb) {
    Api.Answer answer = hand(Partners.OFFICER, "", XML, bomb);
    assertThat(answer.status()).isIn(400, 422);
    assertThat(answer.body()).doesNotContain("root:");
    assertThat(answer.json().path("code").asString()).isIn("xml-with-doctype", "xml-malformed");
  }

  @Test
  void P_10_XML_that_is_nested_without_end_is_refused() {
    refused(XML, "<iati-organisations>" + "<a>".repeat(100_000), 422, "xml-too-deep");
  }

  @Test
  void P_10_a_file_beyond_the_bound_is_refused_and_nothing_is_kept() {
    byte[] large = new byte[20_400_000];
    java.util.Arrays.fill(large, (byte) 'a');
    long before = mongo.getCollection("partner_imports").countDocuments();

    refused(CSV, large, 413, "import-too-large");

    assertThat(mongo.getCollection("partner_imports").countDocuments()).isEqualTo(before);
  }

  @Test
  void P_10_a_CSV_of_200_megabytes_is_refused_by_what_it_announces_unread() throws IOException {
    String head =
        "POST /api/partner-imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
            + "Content-Length: 209715200\r\nAuthorization: Bearer "
            + TestIdentity.get().token(Partners.OFFICER)
            + "\r\n";
    for (String key : List.of("", "Idempotency-Key: large-" + System.nanoTime() + "\r\n")) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(20_000);
        socket
            .getOutputStream()
            .write((head + key + "\r\nlegal_name").getBytes(StandardCharsets.US_ASCII));
        BufferedReader answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
      }
    }
  }

  @Test
  void P_10_what_came_of_rows_is_forgotten_after_its_time_and_the_partners_stay() {
    String id = run("", CSV, csv()).path("id").asString();
    works.stream().filter(w -> w.name().equals("forgetting-imports")).forEach(PeriodicWork::run);
    api.as(Partners.OFFICER).get("/api/partner-imports/" + id).expect(200);
    mongo
        .getCollection("partner_imports")
        .updateOne(
            Filters.eq("_id", id),
            Updates.set("createdAt", Date.from(Instant.now().minus(Duration.ofDays(200)))));

    works.stream().filter(w -> w.name().equals("forgetting-imports")).forEach(PeriodicWork::run);

    api.as(Partners.OFFICER).get("/api/partner-imports/" + id).expect(404);
    assertThat(
            mongo.getCollection("partner_import_rows").countDocuments(Filters.eq("importId", id)))
        .isZero();
    assertThat(found().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void P_10_a_file_may_come_as_a_form_and_its_key_covers_it() {
    Api officer = api.as(Partners.OFFICER);
    Map<String, String> key = Map.of("Idempotency-Key", "form-" + System.nanoTime());
    Upload form = new Upload(Map.of(), "partners.csv", csv().getBytes(StandardCharsets.UTF_8));
    String job = form.send(officer, "/api/partner-imports?dryRun=true", key).expect(202).id();

    assertThat(form.send(officer, "/api/partner-imports?dryRun=true", key).expect(202).id())
        .isEqualTo(job);
    new Upload(Map.of(), "partners.csv", (csv() + "\n").getBytes(StandardCharsets.UTF_8))
        .send(officer, "/api/partner-imports?dryRun=true", key)
        .expectProblem(422, "idempotency-key-reused");
    officer
        .post(
            "/api/partner-imports?dryRun=true",
            csv(),
            Map.of("Content-Type", CSV, "Idempotency-Key", "raw-" + key.hashCode()))
        .expect(202);
    officer
        .post(
            "/api/partner-imports?dryRun=true",
            csv() + "\n",
            Map.of("Content-Type", CSV, "Idempotency-Key", "raw-" + key.hashCode()))
        .expectProblem(422, "idempotency-key-reused");
  }

  private String iati(String... organisations) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-organisations version=\"2.03\">"
        + String.join("", organisations)
        + "</iati-organisations>";
  }

  private String organisation(String id, String reporter, String type, String... narratives) {
    return "<iati-organisation default-currency=\"USD\" xml:lang=\"fr\"><organisation-identifier>"
        + id
        + "</organisation-identifier><name>"
        + String.join("", narratives)
        + "</name><reporting-org ref=\""
        + reporter
        + "\" type=\""
        + type
        + "\"><narrative>Reporter</narrative></reporting-org><total-budget>"
        + "<period-start iso-date=\"2026-01-01\"/><period-end iso-date=\"2026-12-31\"/>"
        + "<value value-date=\"2026-01-01\">5</value></total-budget></iati-organisation>";
  }

  @Test
  void P_10_IATI_organisations_are_imported_by_name_identifier_and_type() throws Exception {
    String file =
        iati(
            organisation(
                "GB-CHC-" + mark,
                "GB-CHC-" + mark,
                "22",
                "<narrative xml:lang=\"en\">" + mark + " Water &amp; Life</narrative>",
                "<narrative>" + mark + " Eau et Vie</narrative>"),
            organisation("XM-DAC-" + mark, "GB-CHC-1", "40", "<narrative>Other</narrative>"),
            organisation(
                "XI-" + mark, "XI-" + mark, "99", "<narrative>" + mark + " Odd</narrative>"));
    assertValid(file);

    List<JsonNode> rows = rows(run("", XML, file));

    assertThat(outcomes(rows)).containsExactly("CREATED", "REFUSED", "REFUSED");
    JsonNode partner =
        api.as(Partners.OFFICER)
            .get("/api/partners/" + rows.get(0).path("partnerId").asString())
            .expect(200)
            .json();
    assertThat(partner.path("legalName").asString()).isEqualTo(mark + " Eau et Vie");
    assertThat(partner.path("aliases").get(0).asString()).isEqualTo(mark + " Water & Life");
    assertThat(partner.path("country").asString()).isEqualTo("GB");
    assertThat(partner.path("identifiers").toString())
        .isEqualTo("[{\"scheme\":\"GB-CHC\",\"id\":\"" + mark + "\"}]");
    assertThat(partner.path("civilSocietyKind").asString()).isEqualTo("NATIONAL");
  }

  /** What is imported here is what the official schema calls valid, where it is at hand. */
  private static void assertValid(String file) throws SAXException, IOException {
    Path schema = IATI.resolve("iati-organisations-schema.xsd");
    if (Files.exists(schema)) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(schema.toFile())
          .newValidator()
          .validate(new StreamSource(new StringReader(file)));
    }
  }

  @Test
  void P_10_the_register_of_aid_channels_is_imported_without_its_classes() throws IOException {
    Path list = IATI.resolve("codelists/CRSChannelCode.xml");
    assumeThat(list).exists();

    List<JsonNode> rows = rows(run("", XML, Files.readString(list)));

    Map<String, List<String>> byOutcome = new TreeMap<>();
    rows.forEach(
        r ->
            byOutcome
                .computeIfAbsent(r.path("outcome").asString(), o -> new ArrayList<>())
                .add(r.path("name").asString()));
    assertThat(rows).hasSizeGreaterThan(400);
    assertThat(byOutcome.get("CREATED")).hasSizeGreaterThan(300);
    assertThat(byOutcome).doesNotContainKey("REFUSED");
    assertThat(byOutcome.get("LEFT_OUT"))
        .contains(
            "10000 Public Sector Institutions",
            "12001 Central Government",
            "21000 International NGO",
            "22501 OXFAM - provider country office",
            "61006 Pension Funds",
            "90000 Other")
        .doesNotContain("43000 International Monetary Fund (IMF)");
    assertThat(channel("41122").path("legalName").asString())
        .isEqualTo("United Nations Children’s Fund");
    assertThat(channel("41122").path("categories").toString()).isEqualTo("[\"UN_AGENCY\"]");
    assertThat(channel("43000").path("shortName").asString()).isEqualTo("IMF");
    assertThat(channel("46002").path("categories").get(0).asString())
        .isEqualTo("INTERNATIONAL_FINANCIAL_INSTITUTION");
    assertThat(channel("21505").path("civilSocietyKind").asString()).isEqualTo("INTERNATIONAL");
    assertThat(channel("47122").path("categories").get(0).asString())
        .isEqualTo("GLOBAL_PROGRAMME_PARTNERSHIP");
    assertThat(channel("47103").path("categories").get(0).asString())
        .isEqualTo("ACADEMIC_RESEARCH");
    assertThat(rows(run("", XML, Files.readString(list))).stream())
        .noneMatch(r -> r.path("outcome").asString().equals("CREATED"));
  }

  private JsonNode channel(String code) {
    String id =
        mongo
            .getCollection("partners")
            .find(
                Filters.elemMatch(
                    "state.profile.identifiers",
                    Filters.and(Filters.eq("scheme", "XM-DAC"), Filters.eq("_id", code))))
            .first()
            .getString("_id");
    return api.as(Partners.OFFICER).get("/api/partners/" + id).expect(200).json();
  }

  @Test
  void P_10_overlapping_imports_register_each_organisation_once() {
    StringBuilder file = new StringBuilder("legal_name,categories,country\n");
    for (int i = 0; i < 60; i++) {
      file.append(mark)
          .append(" Number ")
          .append((char) ('a' + i % 26))
          .append(i)
          .append(",FOUNDATION,ML\n");
    }
    Persona kosovo = Partners.KOSOVO_OFFICER;

    Api.Answer one = hand(Partners.OFFICER, "", CSV, file.toString());
    Api.Answer other = hand(kosovo, "", CSV, file.toString());
    JsonNode first = done(Partners.OFFICER, one);
    JsonNode second = done(kosovo, other);

    assertThat(found().path("total").asInt()).isEqualTo(60);
    assertThat(created(first) + created(second)).isEqualTo(60);
    assertThat(first.path("result").path("refused").asString()).isEqualTo("0");
    assertThat(second.path("result").path("refused").asString()).isEqualTo("0");
  }

  private static int created(JsonNode job) {
    return Integer.parseInt(job.path("result").path("created").asString());
  }

  @Test
  void P_10_an_import_whose_service_died_is_finished_and_what_was_done_is_recognised() {
    JsonNode job = run("", CSV, csv());
    List<JsonNode> before = rows(job);
    String id = job.path("id").asString();
    // As it stands after a death between registering a partner and noting it, lease run out.
    mongo
        .getCollection("partner_import_rows")
        .updateMany(
            Filters.eq("importId", id),
            Updates.combine(Updates.unset("outcome"), Updates.unset("partnerId")));
    mongo
        .getCollection("platform_jobs")
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(
                Updates.set("status", "RUNNING"), Updates.set("leaseUntil", new Date(0))));

    jobs.recover();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(rows(job)).isEqualTo(before));
    assertThat(found().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void P_10_a_repeated_request_with_a_key_starts_one_import() {
    Map<String, String> key = Map.of("Content-Type", CSV, "Idempotency-Key", "k" + mark);
    Api officer = api.as(Partners.OFFICER);

    String one = officer.send("POST", "/api/partner-imports", csv(), key).expect(202).id();
    String other = officer.send("POST", "/api/partner-imports", csv(), key).expect(202).id();

    assertThat(other).isEqualTo(one);
  }

  @Test
  void P_10_an_import_is_for_the_office_that_handed_it_in() {
    JsonNode job = run("?dryRun=true", CSV, csv());
    String path = "/api/partner-imports/" + job.path("id").asString();

    api.as(Partners.ADMIN).get(path).expect(200);
    api.as(Tree.HQ_ADMIN).get(path).expect(200);
    api.as(Partners.KOSOVO_OFFICER).get(path).expect(404);
    api.as(Partners.KOSOVO_OFFICER).get(path + "/rows").expect(404);
    api.as(Partners.OFFICER).get(path + "/rows?limit=0").expect(400);
    api.as(Partners.OFFICER).get(path + "/rows?cursor=x").expect(400);
    assertThat(
            api.as(Partners.OFFICER)
                .get(path + "/rows?outcome=CREATED&limit=1")
                .expect(200)
                .json()
                .path("items"))
        .hasSize(1);
    hand(Partners.REVIEWER, "", CSV, csv()).expect(403);
    hand(Personas.staff("hq-importer", "MLI", "hq-admin"), "", CSV, csv()).expect(403);
  }
}
