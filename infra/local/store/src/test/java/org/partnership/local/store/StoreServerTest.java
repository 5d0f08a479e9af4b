package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as a process: how it starts, refuses to start, and ends. */
class StoreServerTest {

  private static final int SECONDS = 20;

  @TempDir private Path folder;

  @Test
  void a_taken_port_is_said_in_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Process process = StoreProcess.launch("--data=" + folder, "--port=" + taken.getLocalPort());
      assertThat(error(process))
          .isEqualTo("Port " + taken.getLocalPort() + " on 127.0.0.1 is already taken.");
      assertThat(process.waitFor()).isEqualTo(2);
    }
  }

  @Test
  void a_folder_in_use_and_a_wrong_option_are_said_in_one_sentence() throws Exception {
    try (StoreProcess running = StoreProcess.start(folder)) {
      assertThat(running.readyMillis()).isPositive();
      Process second = StoreProcess.launch("--data=" + folder, "--port=0");
      assertThat(error(second))
          .isEqualTo("The data folder " + folder + " is in use by another store process.");
      assertThat(second.waitFor()).isEqualTo(2);
    }
    assertThat(error(StoreProcess.launch("--data=" + folder, "--prot=1")))
        .isEqualTo("Unknown option --prot=1.");
    assertThat(error(StoreProcess.launch("--data=" + folder, "--port=many")))
        .isEqualTo("'many' is not a port.");
  }

  private static String error(Process process) throws Exception {
    try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      return errors.readLine();
    }
  }

  @Test
  void sigterm_stops_it_cleanly_and_nothing_is_lost() throws Exception {
    try (StoreProcess store = StoreProcess.start(folder);
        MongoClient client = MongoClients.create(store.uri())) {
      client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
      store.process().destroy();
      assertThat(store.process().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(ChangeLog.numbers(folder)).as("everything is in the file").isEmpty();
    try (StoreProcess again = StoreProcess.start(folder, "--fsync");
        MongoClient client = MongoClients.create(again.uri())) {
      assertThat(client.getDatabase("d").getCollection("c").find().first())
          .isEqualTo(new Document("_id", 1));
    }
  }

  @Test
  void it_ends_when_the_process_that_started_it_is_gone() throws Exception {
    try (StoreProcess store = StoreProcess.start(folder, "--exit-with-parent")) {
      assertThat(store.process().isAlive()).isTrue();
      store.process().outputWriter().close(); // as the operating system does when a process dies
      assertThat(store.process().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(store.process().exitValue()).isZero();
    }
  }
}
