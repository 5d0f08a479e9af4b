package org.partnership.kit.store;

import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.event.DomainEvent;

/** The write side of a store, for the command runner only. */
public final class AggregateWriter<S> {

  private final AggregateStore<S> store;

  private AggregateWriter(AggregateStore<S> store) {
    this.store = store;
  }

  public static <S> AggregateWriter<S> of(AggregateStore<S> store) {
    return new AggregateWriter<>(store);
  }

  /** The aggregate as it is now, with what is needed to change it. */
  public Optional<Attempt<S>> load(String id) {
    return store.load(id).map(loaded -> new Attempt<>(store, loaded));
  }

  /** All that match a filter, as they are now; each is a try of its own. */
  public List<Attempt<S>> loadAll(Bson filter) {
    return store.loadAll(filter).stream().map(loaded -> new Attempt<>(store, loaded)).toList();
  }

  /** One try to change an aggregate, from one version of it. */
  public static final class Attempt<S> {
    private final AggregateStore<S> store;
    private final AggregateStore.Loaded<S> loaded;

    Attempt(AggregateStore<S> store, AggregateStore.Loaded<S> loaded) {
      this.store = store;
      this.loaded = loaded;
    }

    public Stored<S> stored() {
      return loaded.stored();
    }

    /** Whether the command of this key has already changed this aggregate. */
    public boolean wasDoneBy(@Nullable String commandKey) {
      return loaded.wasDoneBy(commandKey);
    }

    /** Writes; empty when someone else was first. */
    public Optional<Stored<S>> write(S state, List<DomainEvent> events, Act act) {
      return store.update(loaded, state, events, act);
    }
  }
}
