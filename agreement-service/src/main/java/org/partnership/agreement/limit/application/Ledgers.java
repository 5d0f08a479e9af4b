package org.partnership.agreement.limit.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.partnership.agreement.calendar.Sweep;
import org.partnership.agreement.limit.domain.Ledger;
import org.partnership.agreement.limit.domain.Limit;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.springframework.stereotype.Component;

/** Finds and changes the documents that own the limits. */
@Component
class Ledgers {

  private static final int MANY = 1_000;

  private final AggregateStore<Ledger> store;
  private final Commands commands;

  Ledgers(AggregateStore<Ledger> store, Commands commands) {
    this.store = store;
    this.commands = commands;
  }

  static String idOf(String subject, String partnerId) {
    return Ids.named(subject + " for " + partnerId);
  }

  /** The one of this id, or the one that stands for it since. */
  Optional<Stored<Ledger>> find(String id) {
    Optional<Stored<Ledger>> found = store.find(id);
    return found.flatMap(
        s -> {
          String survivor = s.state().joinedTo();
          return survivor == null ? found : find(survivor);
        });
  }

  /** The id of the one that stands for it. */
  String current(String id) {
    return find(id).map(Stored::id).orElse(id);
  }

  Optional<Stored<Ledger>> find(Limit limit, String partnerId) {
    return find(idOf(limit.subject(), partnerId));
  }

  /** The same, opened where there was none. */
  Stored<Ledger> open(Limit limit, String partnerId, Instant now) {
    return find(limit, partnerId)
        .orElseGet(
            () -> create(idOf(limit.subject(), partnerId), Ledger.open(limit, partnerId), now));
  }

  private Stored<Ledger> create(String id, Ledger empty, Instant now) {
    try {
      return commands.create(store, id, Decision.accept(empty), act(now));
    } catch (UniqueViolationException e) {
      // Somebody else opened it.
      return find(id).orElseThrow(() -> e);
    }
  }

  /** The one of a survivor for what one of a merged partner is about. */
  Stored<Ledger> sibling(Ledger of, String partnerId, Instant now) {
    String id = idOf(of.subject(), partnerId);
    return find(id)
        .orElseGet(
            () -> create(id, new Ledger(of.subject(), partnerId, List.of(), List.of(), null), now));
  }

  Stored<Ledger> change(String id, Instant now, Function<Ledger, Decision<Ledger>> decide) {
    return commands.change(
        store, id, IfMatch.ANY, act(now), stored -> {}, stored -> decide.apply(stored.state()));
  }

  List<Stored<Ledger>> all(Bson filter) {
    return store.query(filter, Sorts.ascending("_id"), MANY);
  }

  /** Does something about all that match, however many there are. */
  void each(Bson filter, Consumer<Stored<Ledger>> each) {
    Sweep.over(commands, store, filter, found -> each.accept(found.stored()));
  }

  List<Stored<Ledger>> ofPartner(String partnerId) {
    return all(Filters.eq("state.partnerId", partnerId));
  }

  /** The platform's own: the caller's key is that of the change to the agreement. */
  private static Act act(Instant now) {
    return Act.ofPlatform("limits", now, null, null);
  }
}
