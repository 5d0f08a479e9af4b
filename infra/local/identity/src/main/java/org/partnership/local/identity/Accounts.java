package org.partnership.local.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnership.local.identity.Account.Place;
import org.partnership.local.identity.Demonstration.Machine;
import org.partnership.local.identity.Demonstration.Post;
import org.springframework.stereotype.Component;

/** Every account, spelled out from the user table. */
@Component
class Accounts {

  private static final String HEADQUARTERS = "HQ";

  private final Map<String, Account> byUser = new LinkedHashMap<>();

  Accounts(Demonstration table) {
    Stream.of(headquarters(table), offices(table), partners(table), machines(table))
        .flatMap(accounts -> accounts)
        .forEach(this::add);
  }

  Optional<Account> find(String user) {
    return Optional.ofNullable(byUser.get(user));
  }

  Collection<Account> all() {
    return List.copyOf(byUser.values());
  }

  /** The names under which partners' people can be bound to a registered partner. */
  Set<String> bindings() {
    return byUser.values().stream()
        .map(Account::place)
        .filter(Place.Partner.class::isInstance)
        .map(place -> ((Place.Partner) place).binding())
        .collect(Collectors.toSet());
  }

  private void add(Account account) {
    if (byUser.put(account.user(), account) != null) {
      throw new IllegalStateException("Two demonstration users are called " + account.user());
    }
  }

  private static Stream<Account> headquarters(Demonstration table) {
    return table.headquarters().stream()
        .map(post -> person(post.user(), post, "HQ", new Place.Office(HEADQUARTERS)));
  }

  private static Stream<Account> offices(Demonstration table) {
    return table.offices().stream()
        .flatMap(
            office ->
                table.posts().stream()
                    .map(
                        post ->
                            person(
                                office.user() + "-" + post.user(),
                                post,
                                office.name(),
                                new Place.Office(office.code()))));
  }

  private static Stream<Account> partners(Demonstration table) {
    return table.partners().stream()
        .flatMap(
            partner ->
                table.partnerPosts().stream()
                    .map(
                        post ->
                            person(
                                partner.user() + "-" + post.user(),
                                post,
                                partner.name(),
                                new Place.Partner(partner.user()))));
  }

  private static Stream<Account> machines(Demonstration table) {
    return table.machines().stream().map(Accounts::machine);
  }

  private static Account person(String user, Post post, String where, Place place) {
    String name = "%s (%s)".formatted(post.name(), where);
    return new Account(user, name, List.of(post.role()), place);
  }

  private static Account machine(Machine m) {
    return new Account(m.user(), m.name(), m.roles(), new Place.None());
  }
}
