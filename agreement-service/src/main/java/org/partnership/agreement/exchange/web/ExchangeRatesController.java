package org.partnership.agreement.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.exchange.application.ExchangeRates;
import org.partnership.agreement.exchange.domain.MonthlyRates;
import org.partnership.agreement.search.ListView;
import org.partnership.kit.command.Act;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/exchange-rates}. */
@RestController
@Tag(name = "Exchange rates")
class ExchangeRatesController {

  private static final String PATH = "/api/exchange-rates";
  private static final String MEANING =
      "Units of a currency for one US dollar, exact decimals. Where the month is there already,"
          + " rates that differ are a correction: a new revision, which needs a reason; currencies"
          + " not named stay. As CSV: the columns month, currency, units_per_usd, all rows of one"
          + " month, the reason as a parameter.";

  private final ExchangeRates rates;
  private final Access access;

  ExchangeRatesController(ExchangeRates rates, Access access) {
    this.rates = rates;
    this.access = access;
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  @PermittedTo(Actions.EXCHANGE_RATES_PUBLISH)
  @Operation(
      summary = "Imports the rates of a month, or corrects them (A-14)",
      description = MEANING)
  ResponseEntity<ExchangeRatesView> publish(@Valid @RequestBody ExchangeRatesBody body, Act act) {
    return told(rates.publish(body.month(), body.all(), body.reason(), act), act.caller());
  }

  @PostMapping(path = PATH, consumes = "text/csv")
  @PermittedTo(Actions.EXCHANGE_RATES_PUBLISH)
  @Operation(
      summary = "Imports the rates of a month, or corrects them (A-14)",
      description = MEANING)
  ResponseEntity<ExchangeRatesView> upload(
      @RequestParam(name = "reason", required = false) @PlainText(max = 500)
          @Nullable String reason,
      HttpServletRequest request,
      Act act)
      throws IOException {
    QueryParameters.onlyKnown(request, "reason");
    RatesFile file = RatesFile.read(request.getInputStream());
    return told(rates.publish(file.month(), file.rates(), reason, act), act.caller());
  }

  private ResponseEntity<ExchangeRatesView> told(Stored<MonthlyRates> stored, Caller caller) {
    ExchangeRatesView view = ExchangeRatesView.of(stored, null, allowed(caller));
    return stored.version() == 1
        ? Etags.created(PATH + "/" + view.month(), stored, view)
        : Etags.ok(stored, view);
  }

  @GetMapping(PATH)
  @PermittedTo(Actions.EXCHANGE_RATES_READ)
  @Operation(summary = "The rates by month, newest first")
  ListView<ExchangeRatesView> list(
      @RequestParam(name = "month", required = false) @Nullable String month,
      @RequestParam(name = "currency", required = false) @Nullable String currency,
      @RequestParam(name = "limit", defaultValue = "12") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "month", "currency", "limit", "cursor");
    Listing.Page<Stored<MonthlyRates>> page = rates.page(month, limit, cursor);
    return new ListView<>(
        page.items().stream().map(s -> ExchangeRatesView.of(s, currency, allowed(caller))).toList(),
        page.nextCursor(),
        null,
        null);
  }

  @GetMapping(PATH + "/{month}")
  @PermittedTo(Actions.EXCHANGE_RATES_READ)
  @Operation(summary = "The rates of a month")
  ResponseEntity<ExchangeRatesView> get(@PathVariable("month") String month, Caller caller) {
    Stored<MonthlyRates> stored =
        rates
            .find(month)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("exchange-rates", month)));
    return Etags.ok(stored, ExchangeRatesView.of(stored, null, allowed(caller)));
  }

  private List<String> allowed(Caller caller) {
    return access.allowed(caller, List.of(Actions.EXCHANGE_RATES_PUBLISH), Scope.NONE);
  }
}
