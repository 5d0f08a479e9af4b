package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments under 16 writers, on the same data folder again and again. More
 * rounds with {@code -Dstore.kill.rounds=}, the same ones with {@code -Dstore.kill.seed=}.
 */
class StoreKillTest {

  private static final int WRITERS = 16;
  private static final int ROUNDS = Integer.getInteger("store.kill.rounds", 5);
  private static final long SEED = Long.getLong("store.kill.seed", System.nanoTime());
  private static final int MAX_MILLIS = 3000;

  @Test
  void everything_acknowledged_is_there_after_each_kill(@TempDir Path folder) throws Exception {
    System.out.printf("[store] %d kills with seed %d%n", ROUNDS, SEED);
    Random random = new Random(SEED);
    Ledger ledger = new Ledger();
    StoreProcess store = StoreProcess.start(folder);
    Ledger.declare(store.uri());
    for (int round = 1; round <= ROUNDS; round++) {
      long before = ledger.acknowledged();
      writeAndKill(store, ledger, 300 + random.nextInt(MAX_MILLIS));
      store = StoreProcess.start(folder);
      try (MongoClient client = MongoClients.create(store.uri())) {
        assertThat(ledger.disagreements(client)).as("round %d, seed %d", round, SEED).isEmpty();
      }
      System.out.printf(
          "[store] kill %d: %d acknowledged since the start before, ready again in %d ms%n",
          round, ledger.acknowledged() - before, store.readyMillis());
      assertThat(ledger.acknowledged() - before).as("writes in round %d", round).isPositive();
    }
    store.close();
  }

  private static void writeAndKill(StoreProcess store, Ledger ledger, int afterMillis)
      throws Exception {
    try (MongoClient client = client(store);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        running.add(writers.submit(() -> ledger.writeUntilItIsGone(client, writer)));
      }
      store.process().waitFor(afterMillis, TimeUnit.MILLISECONDS);
      store.kill();
      for (Future<?> each : running) {
        each.get();
      }
    }
  }

  private static MongoClient client(StoreProcess store) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.uri()))
            .applyToConnectionPoolSettings(pool -> pool.maxSize(WRITERS + 2).maxConnecting(WRITERS))
            .retryReads(false)
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .build());
  }
}
