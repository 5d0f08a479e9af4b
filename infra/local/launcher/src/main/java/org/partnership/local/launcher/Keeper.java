package org.partnership.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, waits until it is ready, starts it again when it dies. */
final class Keeper {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration READY_WITHIN = Duration.ofSeconds(300);
  private static final int DEATHS_AT_FIRST_START = 2;
  private static final int DEATHS_LATER = 10;
  private static final long LOG_BYTES = 10L << 20;
  private static final int LOG_FILES = 3;

  private final Part part;
  private final BiFunction<Part, Console, List<String>> commands;
  private final Console console;
  private final Path logFile;
  private final Runnable changed;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile @Nullable Child child;
  private volatile boolean ready;

  /**
   * @param commands makes a part's command line, anew for every start
   * @param changed is told whenever {@link #pid} or {@link #ready} may have changed
   */
  Keeper(
      Part part,
      BiFunction<Part, Console, List<String>> commands,
      Console console,
      Path logs,
      Runnable changed) {
    this.part = part;
    this.commands = commands;
    this.console = console;
    this.logFile = logs.resolve(part.name() + ".log");
    this.changed = changed;
  }

  Part part() {
    return part;
  }

  /** Done when the part has been ready once; fails with {@link CannotStartException}. */
  CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  boolean ready() {
    return ready && pid() != 0;
  }

  /** Process id, 0 when it does not run. */
  long pid() {
    Child current = child;
    return current != null && current.alive() ? current.pid() : 0;
  }

  /** Runs until {@link #stop} or until the part is given up. */
  void keep() {
    try (RotatingLog log = new RotatingLog(logFile, LOG_BYTES, LOG_FILES)) {
      Backoff backoff = new Backoff(DEATHS_LATER);
      while (!stopping.get()) {
        Child current = startOnce(log);
        int code = current.waitFor();
        ready = false;
        changed.run();
        if (stopping.get()) {
          return;
        }
        backoff.died(current.served());
        if (!goesOn(current, code, backoff)) {
          return;
        }
        Thread.sleep(backoff.pause());
      }
    } catch (IOException e) {
      giveUp("cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CannotStartException e) {
      giveUp(String.valueOf(e.getMessage()));
    }
  }

  /** Stops the part if it runs; it is not started again. */
  void stop(Duration limit) throws InterruptedException {
    stopping.set(true);
    Child current = child;
    if (current == null || !current.alive()) {
      return;
    }
    if (current.stop(limit)) {
      console.say(part.name(), "stopped");
    } else {
      console.warn(
          part.name(), "did not stop within " + Console.seconds(limit) + " and was killed");
    }
  }

  private Child startOnce(RotatingLog log) throws IOException, InterruptedException {
    Output output = new Output(log, line -> console.warn(part.name(), line), part.readiness());
    List<String> command = commands.apply(part, console);
    Child started = Child.start(command, part.environment(), output);
    child = started;
    if (stopping.get()) {
      // asked to stop while it was being started: nobody else will
      started.stop(Duration.ofSeconds(1));
    }
    changed.run();
    while (started.alive() && !stopping.get()) {
      if (started.ready(part.readiness())) {
        ready = true;
        started.serves();
        console.say(part.name(), "ready in " + Console.seconds(started.age()) + where());
        firstReady.complete(null);
        changed.run();
        break;
      }
      if (started.age().compareTo(READY_WITHIN) > 0) {
        console.warn(part.name(), "not ready within " + Console.seconds(READY_WITHIN));
        started.stop(Duration.ofSeconds(5));
        break;
      }
      Thread.sleep(POLL);
    }
    return started;
  }

  private boolean goesOn(Child dead, int code, Backoff backoff) {
    String died = "died (exit code " + code + ", after " + Console.seconds(dead.age()) + ")";
    if (!firstReady.isDone() && backoff.deaths() > DEATHS_AT_FIRST_START) {
      String last = String.join("\n    ", dead.lastWords());
      giveUp(died + "; its last words, all in " + logFile + ":\n    " + last);
      return false;
    }
    if (backoff.givenUp()) {
      giveUp(died + " " + backoff.deaths() + " times in a row; see " + logFile);
      return false;
    }
    console.warn(part.name(), died + "; starting it again in " + Console.seconds(backoff.pause()));
    return true;
  }

  private void giveUp(String why) {
    if (!firstReady.completeExceptionally(new CannotStartException(part.name() + " " + why))) {
      console.warn(part.name(), "given up: " + why);
    }
  }

  private String where() {
    return part.ports().isEmpty() ? "" : " on port " + part.ports().getFirst();
  }
}
