package org.partnership.agreement.limit.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;

/** A limit on what one partner's agreements take together, over all offices. */
public sealed interface Limit {

  /** What the ledger of a partner is about. */
  String subject();

  /** Why there is no room for a claim beside these, if so. */
  Optional<Reason> against(List<Claim> others, Claim wanted);

  /** Of these, those that would have to go to make room. */
  List<Claim> inTheWay(List<Claim> others, Claim wanted);

  /** The limits of a kind, for what an agreement of it says. */
  static List<Limit> of(
      AgreementKind kind, @Nullable Money amount, @Nullable String countryProgramme) {
    List<Limit> limits = new ArrayList<>();
    if (amount != null) {
      KindCap.of(kind).ifPresent(limits::add);
    }
    if (KindRules.of(kind).onePerProgramme() && countryProgramme != null) {
      limits.add(new OnePerProgramme(kind, countryProgramme));
    }
    return limits;
  }

  /**
   * What is signed in any so many days has a cap, in dollars. What was signed counts from its day
   * for all of them, whatever became of the agreement since.
   */
  record KindCap(AgreementKind kind, BigDecimal usd, int days) implements Limit {

    private static final String DOLLAR = "USD";

    /** The cap of a kind, if it has one. */
    public static Optional<KindCap> of(AgreementKind kind) {
      KindRules rules = KindRules.of(kind);
      return Optional.ofNullable(rules.capUsd()).map(c -> new KindCap(kind, c, rules.capDays()));
    }

    @Override
    public String subject() {
      return "cap of " + kind;
    }

    @Override
    public Optional<Reason> against(List<Claim> others, Claim wanted) {
      Money left = left(others, wanted.from());
      Money usd = Objects.requireNonNull(wanted.usd());
      return usd.value().compareTo(left.value()) <= 0
          ? Optional.empty()
          : Optional.of(Reason.of("A-9", "kind-cap-used-up", kind, money(usd()), days, usd, left));
    }

    /** What is signed stays signed. */
    @Override
    public List<Claim> inTheWay(List<Claim> others, Claim wanted) {
      return List.of();
    }

    /** What may still be signed on a day. */
    public Money left(List<Claim> claims, LocalDate day) {
      return money(usd.subtract(fullestWindow(claims, day)).max(BigDecimal.ZERO));
    }

    /** Claims that share a window with a day. */
    public List<Claim> around(List<Claim> claims, LocalDate day) {
      return claims.stream()
          .filter(c -> !c.from().isBefore(first(day)) && c.from().isBefore(day.plusDays(days)))
          .sorted(Comparator.comparing(Claim::from))
          .toList();
    }

    /** Their sum in dollars. */
    public static Money sum(List<Claim> claims) {
      return money(
          claims.stream()
              .map(c -> Objects.requireNonNull(c.usd()).value())
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * Of all windows that hold the day, the sum of the fullest. One that begins on no claim's day
     * is no fuller than the one that begins on the first claim in it.
     */
    private BigDecimal fullestWindow(List<Claim> claims, LocalDate day) {
      return Stream.concat(Stream.of(day), claims.stream().map(Claim::from))
          .filter(begin -> !begin.isBefore(first(day)) && !begin.isAfter(day))
          .map(begin -> sum(within(claims, begin)).value())
          .max(Comparator.naturalOrder())
          .orElse(BigDecimal.ZERO);
    }

    private List<Claim> within(List<Claim> claims, LocalDate begin) {
      return claims.stream()
          .filter(c -> !c.from().isBefore(begin) && c.from().isBefore(begin.plusDays(days)))
          .toList();
    }

    private LocalDate first(LocalDate day) {
      return day.minusDays(days - 1L);
    }

    private static Money money(BigDecimal value) {
      return Money.of(value, DOLLAR);
    }
  }

  /** At any time one agreement of the kind is in force under a country programme. */
  record OnePerProgramme(AgreementKind kind, String programme) implements Limit {

    @Override
    public String subject() {
      return kind + " under " + programme;
    }

    @Override
    public Optional<Reason> against(List<Claim> others, Claim wanted) {
      return inTheWay(others, wanted).stream()
          .findFirst()
          .map(
              held ->
                  Reason.of(
                          "A-9",
                          "programme-has-agreement",
                          kind,
                          held.number(),
                          held.from(),
                          held.to())
                      .at("/countryProgramme"));
    }

    @Override
    public List<Claim> inTheWay(List<Claim> others, Claim wanted) {
      return others.stream()
          .filter(c -> !c.agreementId().equals(wanted.agreementId()))
          .filter(c -> c.overlaps(wanted))
          .toList();
    }
  }
}
