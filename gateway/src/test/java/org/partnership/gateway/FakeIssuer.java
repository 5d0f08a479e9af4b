package org.partnership.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
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
import java.util.concurrent.atomic.AtomicInteger;

/** A made-up identity provider: one signing key, published as a JWK set. */
final class FakeIssuer {

  static final String ISSUER = "https://issuer.example";
  static final String AUDIENCE = "partnership-platform";

  private final HttpServer server;
  private final RSAKey key;
  private final AtomicInteger keysRead = new AtomicInteger();

  FakeIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("first").generate();
      byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/oauth2/jwks",
          exchange -> {
            keysRead.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String jwkSetUri() {
    return "http://localhost:" + server.getAddress().getPort() + "/oauth2/jwks";
  }

  int timesKeysRead() {
    return keysRead.get();
  }

  /** A good token for this subject. */
  String token(String subject, String... roles) {
    return sign(claims(subject, roles).build());
  }

  /** The claims of a good token, to be spoilt. */
  static JWTClaimsSet.Builder claims(String subject, String... roles) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(subject)
        .claim("roles", List.of(roles))
        .issueTime(Date.from(now.minusSeconds(600)))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  String sign(JWTClaimsSet claims) {
    return sign(claims, key, JWSAlgorithm.RS256);
  }

  static String sign(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm) {
    try {
      SignedJWT jwt =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String signWithOtherAlgorithm(JWTClaimsSet claims) {
    return sign(claims, key, JWSAlgorithm.RS512);
  }

  /** Signed by somebody else who claims to use our key. */
  static String forged(JWTClaimsSet claims) {
    try {
      return sign(claims, new RSAKeyGenerator(2048).keyID("first").generate(), JWSAlgorithm.RS256);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /** The public key used as a shared secret: the classic confusion of algorithms. */
  String signedWithPublicKeyAsSecret(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
      jwt.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
