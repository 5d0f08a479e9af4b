package org.partnership.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Relation;
import org.partnership.kit.security.Roles;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class SampleService {

  /** What the sample reads of its own topic: the last value, and how many events it applied. */
  record Echo(int value, int applied) {}

  @Bean
  AggregateStore<Counter> counters(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "counter",
            "counters",
            Counter.class,
            Counter::office,
            IndexSpec.unique("counter-name", "state.name")));
  }

  @Bean
  PermissionTable permissions() {
    return PermissionTable.builder()
        .allow("counter.read", Roles.STAFF, Relation.OWN_OFFICE)
        .allow("counter.count", Roles.PARTNERSHIP_OFFICER, Relation.OWN_OFFICE)
        .allow("platform.repair", Roles.OPERATOR)
        .allow("platform.job", Roles.STAFF)
        .build();
  }

  @Bean
  OfficeTree offices() {
    return new FlatOffices();
  }

  @Bean
  Readings<Echo> echoReadings(MongoTemplate mongo) {
    return new Readings<>(
        mongo,
        "echoes",
        Echo.class,
        (before, event) ->
            new Echo(
                event.data().path("value").intValue(), before == null ? 1 : before.applied() + 1),
        change -> {});
  }

  @Bean
  Consumer<Message<List<byte[]>>> echoes(EventConsumers consumers, Readings<Echo> readings) {
    return consumers.consumer("sample.events", readings);
  }

  record Start(@NotNull @PlainText(max = 50) String name) {}

  record Add(int amount) {}

  record View(String id, long version, String name, int value) {}

  @RestController
  static class CounterController {
    private final AggregateStore<Counter> counters;
    private final Commands commands;
    private final Access access;

    CounterController(AggregateStore<Counter> counters, Commands commands, Access access) {
      this.counters = counters;
      this.commands = commands;
      this.access = access;
    }

    @PostMapping("/api/counters")
    @PermittedTo("counter.count")
    ResponseEntity<View> start(@Valid @RequestBody Start body, Act act) {
      String office = ((Caller.Staff) act.caller()).office();
      try {
        Stored<Counter> stored =
            commands.create(
                counters, Ids.forNewThing(act), Counter.start(body.name(), office), act);
        return Etags.created("/api/counters/" + stored.id(), stored, view(stored));
      } catch (UniqueViolationException e) {
        throw new RefusedException(
            Refusal.conflict(Reason.of("X-2", "counter-limit", body.name())));
      }
    }

    @PostMapping("/api/counters/{id}/additions")
    @PermittedTo("counter.count")
    ResponseEntity<View> add(
        @PathVariable("id") String id, @RequestBody Add body, IfMatch ifMatch, Act act) {
      Stored<Counter> stored =
          commands.change(
              counters,
              id,
              ifMatch,
              act,
              c ->
                  access.require(
                      act.caller(),
                      "counter.read",
                      "counter.count",
                      Scope.ofOffice(c.state().office()),
                      "counter",
                      id),
              c -> c.state().add(body.amount()));
      return Etags.ok(stored, view(stored));
    }

    @GetMapping("/api/counters/{id}")
    @PermittedTo("counter.read")
    ResponseEntity<View> get(@PathVariable("id") String id, Caller caller) {
      Stored<Counter> stored =
          counters
              .find(id)
              .orElseThrow(() -> new RefusedException(Refusal.notFound("counter", id)));
      access.require(
          caller,
          "counter.read",
          "counter.read",
          Scope.ofOffice(stored.state().office()),
          "counter",
          id);
      return Etags.ok(stored, view(stored));
    }

    private static View view(Stored<Counter> stored) {
      return new View(stored.id(), stored.version(), stored.state().name(), stored.state().value());
    }
  }

  /** Offices without a tree: each is its own, all are below HQ. */
  static final class FlatOffices implements OfficeTree {
    @Override
    public String root() {
      return "HQ";
    }

    @Override
    public boolean exists(String office) {
      return true;
    }

    @Override
    public boolean isWithin(String office, String top) {
      return top.equals("HQ") || office.equals(top);
    }

    @Override
    public Set<String> subtree(String top) {
      return Set.of(top);
    }

    @Override
    public String country(String office) {
      return "";
    }

    @Override
    public ZoneId zone(@Nullable String office) {
      return ZoneOffset.UTC;
    }
  }
}
