package org.partnership.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person signs in with a browser: form, code, proof key, tokens. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class SignInTest {

  private static final String REDIRECT = "http://localhost:8080/swagger-ui/oauth2-redirect.html";
  private static final String VERIFIER = "a-proof-key-of-at-least-forty-three-characters-1";

  @TempDir static Path data;

  @LocalServerPort int port;
  @Autowired JsonMapper json;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) {
    registry.add("identity.data", () -> data.resolve("identity"));
  }

  @Test
  @DisplayName(
      "Authorization code with PKCE: the access token is for the platform, the id token for the page")
  void signsIn() throws Exception {
    String authorize =
        "/oauth2/authorize?response_type=code&client_id=platform-web&scope=openid%20profile&state=s"
            + "&code_challenge_method=S256&code_challenge="
            + challenge()
            + "&redirect_uri="
            + encode(REDIRECT);

    HttpResponse<String> first = get(authorize);
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(location(first)).endsWith("/login");

    HttpResponse<String> refused = login("mali-officer", "wrong");
    assertThat(location(refused)).endsWith("/login?error");
    HttpResponse<String> signedIn = login("mali-officer", "demo");
    assertThat(signedIn.statusCode()).isEqualTo(302);

    String back = location(get(authorize));
    assertThat(back).startsWith(REDIRECT + "?code=");
    String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");

    JsonNode tokens = json.readTree(exchange(code).body());
    var access = SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
    var id = SignedJWT.parse(tokens.get("id_token").asString()).getJWTClaimsSet();
    assertThat(access.getAudience()).containsExactly("partnership-platform");
    assertThat(access.getStringClaim("office")).isEqualTo("MLI");
    assertThat(id.getAudience()).containsExactly("platform-web");
    assertThat(id.getSubject()).isEqualTo(access.getSubject());
    assertThat(exchange(code).statusCode()).as("a code is good once").isEqualTo(400);
  }

  @Test
  @DisplayName("A machine cannot sign in by the form")
  void machinesDoNotSignIn() throws Exception {
    assertThat(location(login("platform-operator", "demo"))).endsWith("/login?error");
  }

  private HttpResponse<String> login(String user, String password) throws Exception {
    String page = get("/login").body();
    Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(csrf.find()).isTrue();
    return post(
        "/login", "username=" + user + "&password=" + password + "&_csrf=" + encode(csrf.group(1)));
  }

  private HttpResponse<String> exchange(String code) throws Exception {
    return post(
        "/oauth2/token",
        "grant_type=authorization_code&client_id=platform-web&code="
            + code
            + "&code_verifier="
            + VERIFIER
            + "&redirect_uri="
            + encode(REDIRECT));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static String challenge() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
