package org.partnership.agreement.partner.remote;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.partner.application.StandingReply;
import org.partnership.agreement.partner.application.StandingSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** partner-service over HTTP: a time limit on each try, one more try, a circuit breaker around. */
final class PartnerServiceClient implements StandingSource {

  private static final Logger log = LoggerFactory.getLogger(PartnerServiceClient.class);
  private static final String PATH =
      "/api/partners/{id}/standing?agreementKind={kind}&office={office}&date={date}";

  private final RestClient http;
  private final ServiceToken token;
  private final Retry retry;
  private final CircuitBreaker breaker;

  /** The contract of the answer. */
  record Body(
      boolean fit,
      @Nullable List<StandingReply.Line> reasons,
      long partnerSeq,
      @Nullable Instant checkedAt) {}

  PartnerServiceClient(RestClient http, ServiceToken token, Retry retry, CircuitBreaker breaker) {
    this.http = http;
    this.token = token;
    this.retry = retry;
    this.breaker = breaker;
  }

  @Override
  public StandingReply ask(
      String partnerId, AgreementKind kind, String office, LocalDate date, Locale language) {
    Supplier<StandingReply> call = () -> call(partnerId, kind, office, date, language);
    try {
      return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, call)).get();
    } catch (CallNotPermittedException e) {
      return new StandingReply.Unreachable();
    } catch (RestClientException e) {
      log.warn("partner-service could not be asked: {}", e.toString());
      return new StandingReply.Unreachable();
    }
  }

  private StandingReply call(
      String partnerId, AgreementKind kind, String office, LocalDate date, Locale language) {
    return Objects.requireNonNull(
        http.get()
            .uri(PATH, partnerId, kind, office, date)
            .headers(h -> h.setBearerAuth(token.get()))
            .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
            .exchange((request, response) -> reply(response)));
  }

  private StandingReply reply(ConvertibleClientHttpResponse response) throws IOException {
    HttpStatusCode status = response.getStatusCode();
    if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
      return new StandingReply.UnknownPartner();
    }
    if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      token.forget();
    }
    if (!status.is2xxSuccessful()) {
      throw new RestClientException("standing answered " + status);
    }
    Body body = response.bodyTo(Body.class);
    if (body == null || body.checkedAt() == null) {
      throw new RestClientException("standing answered without substance");
    }
    List<StandingReply.Line> reasons = body.reasons();
    return new StandingReply.Answered(
        body.fit(), reasons == null ? List.of() : reasons, body.partnerSeq(), body.checkedAt());
  }
}
