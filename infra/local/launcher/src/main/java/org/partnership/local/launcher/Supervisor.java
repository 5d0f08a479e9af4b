package org.partnership.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** All parts together: started as soon as what they need is ready, stopped in reverse. */
final class Supervisor {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

  private final Map<String, Keeper> keepers = new LinkedHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param commands makes a part's command line
   * @param logs folder of the parts' logs
   * @param changed is given all keepers whenever one of them changed
   */
  Supervisor(
      List<Part> parts,
      BiFunction<Part, Console, List<String>> commands,
      Console console,
      Path logs,
      Consumer<List<Keeper>> changed) {
    for (Part part : parts) {
      keepers.put(
          part.name(), new Keeper(part, commands, console, logs, () -> changed.accept(keepers())));
    }
  }

  List<Keeper> keepers() {
    return List.copyOf(keepers.values());
  }

  /**
   * Starts everything and returns when all parts are ready.
   *
   * @throws CannotStartException when one of them is given up
   */
  void start() {
    for (Keeper keeper : keepers.values()) {
      threads.add(
          Thread.ofVirtual().name(keeper.part().name()).start(() -> keepWhenItsTurn(keeper)));
    }
    try {
      CompletableFuture.anyOf(allReady(), firstFailure()).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CannotStartException cannot) {
        throw cannot;
      }
      throw e;
    }
  }

  /** Stops stage by stage, the parts of a stage together. */
  void stop() throws InterruptedException {
    TreeMap<Integer, List<Keeper>> stages = new TreeMap<>();
    keepers
        .values()
        .forEach(k -> stages.computeIfAbsent(k.part().stopStage(), s -> new ArrayList<>()).add(k));
    for (List<Keeper> stage : stages.descendingMap().values()) {
      List<Thread> stopping = new ArrayList<>();
      for (Keeper keeper : stage) {
        stopping.add(Thread.ofVirtual().start(() -> stopOne(keeper)));
      }
      for (Thread thread : stopping) {
        thread.join();
      }
    }
    threads.forEach(Thread::interrupt);
  }

  private void keepWhenItsTurn(Keeper keeper) {
    List<CompletableFuture<Void>> needed =
        keeper.part().after().stream()
            .map(keepers::get)
            .filter(k -> k != null)
            .map(Keeper::firstReady)
            .toList();
    try {
      CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      // what it needs was given up, which ends the start
      return;
    }
    keeper.keep();
  }

  private static void stopOne(Keeper keeper) {
    try {
      keeper.stop(STOP_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<Void> allReady() {
    return CompletableFuture.allOf(
        keepers.values().stream().map(Keeper::firstReady).toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> firstFailure() {
    CompletableFuture<Void> failure = new CompletableFuture<>();
    for (Keeper keeper : keepers.values()) {
      var unused =
          keeper
              .firstReady()
              .exceptionally(
                  cause -> {
                    failure.completeExceptionally(cause);
                    return null;
                  });
    }
    return failure;
  }
}
