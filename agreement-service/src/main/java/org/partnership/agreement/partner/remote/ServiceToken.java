package org.partnership.agreement.partner.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** This service's own access token, by client credentials, kept until shortly before it expires. */
final class ServiceToken {

  private static final Duration EARLY = Duration.ofSeconds(30);

  private final RestClient http;
  private final PartnerServiceProperties properties;
  private final Clock clock;
  private volatile @Nullable Held held;

  private record Held(String token, Instant goodUntil) {}

  record Answer(
      @JsonProperty("access_token") String token, @JsonProperty("expires_in") long expiresIn) {}

  ServiceToken(RestClient http, PartnerServiceProperties properties, Clock clock) {
    this.http = http;
    this.properties = properties;
    this.clock = clock;
  }

  /** A token that is good now. */
  String get() {
    Held known = held;
    return known != null && clock.instant().isBefore(known.goodUntil()) ? known.token() : fetch();
  }

  /** Forgets a token that was refused. */
  void forget() {
    held = null;
  }

  private synchronized String fetch() {
    Held known = held;
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.goodUntil())) {
      return known.token();
    }
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    Answer answer =
        http.post()
            .uri(properties.tokenUri())
            .headers(h -> h.setBasicAuth(properties.clientId(), properties.clientSecret()))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .requiredBody(Answer.class);
    Held fresh = new Held(answer.token(), now.plusSeconds(answer.expiresIn()).minus(EARLY));
    held = fresh;
    return fresh.token();
  }
}
