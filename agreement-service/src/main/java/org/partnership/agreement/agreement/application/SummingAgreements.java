package org.partnership.agreement.agreement.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnership.agreement.exchange.application.Converting;
import org.partnership.agreement.exchange.domain.Conversion;
import org.partnership.agreement.exchange.domain.UsdSum;
import org.partnership.agreement.money.Money;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * the amounts of agreements together, in their currencies and in US dollars. An agreement's
 * own date is that of its last signature; before it has one, that on which it was drafted.
 */
@Component
public class SummingAgreements {

  private static final String AMOUNT = "state.terms.amount";

  private final MongoTemplate mongo;
  private final Converting converting;

  SummingAgreements(MongoTemplate mongo, Converting converting) {
    this.mongo = mongo;
    this.converting = converting;
  }

  /** Of all that match a filter. Reads of each only what is added up. */
  public UsdSum amounts(Bson filter) {
    Converting.Table table = converting.table();
    List<Conversion> items = new ArrayList<>();
    mongo
        .getCollection("agreements")
        .find(Filters.and(filter, Filters.exists(AMOUNT)))
        .projection(Projections.include(AMOUNT, "state.signatures.signedOn", "createdAt"))
        .forEach(d -> items.add(table.toUsd(amount(d), ownDate(d))));
    return UsdSum.of(items);
  }

  private static Money amount(Document agreement) {
    Document amount = agreement.getEmbedded(List.of("state", "terms", "amount"), Document.class);
    return Money.of(new BigDecimal(amount.getString("amount")), amount.getString("currency"));
  }

  private static LocalDate ownDate(Document agreement) {
    return agreement
        .get("state", Document.class)
        .getList("signatures", Document.class, List.of())
        .stream()
        .map(s -> LocalDate.parse(s.getString("signedOn")))
        .max(Comparator.naturalOrder())
        .orElseGet(
            () -> LocalDate.ofInstant(agreement.getDate("createdAt").toInstant(), ZoneOffset.UTC));
  }
}
