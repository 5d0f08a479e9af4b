package org.partnership.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** An issuer for tests: real keys, real signatures, a real key set over HTTP. */
public final class TestIdentity {

  public static final String AUDIENCE = "partnership-platform";

  private final RSAKey key;
  private final RSAKey foreignKey;
  private final String issuer;

  private TestIdentity(RSAKey key, RSAKey foreignKey, String issuer) {
    this.key = key;
    this.foreignKey = foreignKey;
    this.issuer = issuer;
  }

  private static final class Holder {
    static final TestIdentity STARTED = start();
  }

  public static TestIdentity get() {
    return Holder.STARTED;
  }

  private static TestIdentity start() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      RSAKey foreign = new RSAKeyGenerator(2048).keyID("test").generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] jwks = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
          });
      server.start();
      return new TestIdentity(key, foreign, "http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return issuer;
  }

  public String jwkSetUri() {
    return issuer + "/jwks";
  }

  /** A good token for a persona. */
  public String token(Persona persona) {
    return token(persona, claims -> {});
  }

  /** A token with claims changed. */
  public String token(Persona persona, Consumer<JWTClaimsSet.Builder> change) {
    return sign(persona, change, key);
  }

  /** A token that claims to be ours and is signed by somebody else's key. */
  public String forgedToken(Persona persona) {
    return sign(persona, claims -> {}, foreignKey);
  }

  /** A token that was good an hour ago. */
  public String expiredToken(Persona persona) {
    return token(persona, c -> c.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
  }

  /** A good token for somebody else's service. */
  public String foreignToken(Persona persona) {
    return token(persona, c -> c.audience("another-platform"));
  }

  private String sign(Persona persona, Consumer<JWTClaimsSet.Builder> change, RSAKey with) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(List.of(AUDIENCE))
            .subject(persona.id())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(3600)))
            .claim("roles", List.copyOf(persona.roles()));
    persona.claims().forEach(claims::claim);
    change.accept(claims);
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
      jwt.sign(new RSASSASigner(with));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
