package org.partnership.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the class caches that later starts use, one after another and at the lowest priority, while
 * the platform already serves: a first start has no use for them, so nobody should wait for them.
 */
final class Trainer {

  /** Generous: at the lowest priority a busy machine gives it little. */
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private static final long POLL_MS = 100;
  private static final long LOG_BYTES = 10L << 20;

  private final CommandLines commands;
  private final RunCache cache;
  private final DataFolder data;
  private final Console console;
  private @Nullable Child running;
  private volatile boolean stopped;

  Trainer(CommandLines commands, RunCache cache, DataFolder data, Console console) {
    this.commands = commands;
    this.cache = cache;
    this.data = data;
    this.console = console;
  }

  /** Trains every part that has no cache yet; what fails is said and left out. */
  void train(List<Part> parts) throws InterruptedException {
    List<Part> untrained = parts.stream().filter(part -> !isTrained(part)).toList();
    if (untrained.isEmpty()) {
      return;
    }
    console.say("platform", "preparing faster later starts in the background");
    long began = System.nanoTime();
    for (Part part : untrained) {
      if (stopped) {
        return;
      }
      try {
        trainOne(part);
      } catch (IOException | CannotStartException e) {
        if (stopped) {
          return;
        }
        console.warn(
            "platform", part.name() + " will start without a class cache: " + e.getMessage());
      }
    }
    data.emptyTrial();
    if (!stopped) {
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      console.say("platform", "later starts are prepared (" + Console.seconds(took) + ")");
    }
  }

  /** Ends a training run that is under way; its half-made cache is not used. */
  synchronized void stop() throws InterruptedException {
    stopped = true;
    if (running != null) {
      running.stop(Duration.ofSeconds(2));
    }
  }

  private boolean isTrained(Part part) {
    return switch (part.program()) {
      case Program.JavaProgram program -> Files.exists(cache.install(program).classCache());
      case Program.Foreign foreign -> true;
    };
  }

  private void trainOne(Part part) throws IOException, InterruptedException {
    switch (part.program()) {
      case Program.SpringApplication app -> {
        RunCache.Installed installed = cache.install(app);
        // Ends by itself once all beans are there, before it listens or consumes.
        List<String> rest =
            List.of("-Dspring.context.exit=onRefresh", "-jar", installed.jar().toString());
        run(part, installed, app.flags(), rest, false);
      }
      case Program.PlainJar plain -> {
        RunCache.Installed installed = cache.install(plain);
        List<String> rest = new ArrayList<>(List.of("-jar", installed.jar().toString()));
        rest.addAll(plain.trial());
        run(part, installed, plain.flags(), rest, true);
      }
      case Program.Foreign foreign -> {}
    }
  }

  private void run(
      Part part,
      RunCache.Installed installed,
      JvmFlags flags,
      List<String> rest,
      boolean stopWhenReady)
      throws IOException, InterruptedException {
    Path cacheFile = installed.classCache();
    // In a folder of its own, for the JVM leaves other files beside it when it is stopped half-way.
    Path workshop = cacheFile.resolveSibling("training");
    Folders.delete(workshop);
    Files.createDirectories(workshop);
    Path inMaking = workshop.resolve(cacheFile.getFileName());
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.addAll(commands.java(flags, cache.makeClassCache(inMaking), rest));
    Map<String, String> environment = new HashMap<>(part.environment());
    environment.put("SERVER_PORT", "0");
    environment.put("PLATFORM_EXIT_WITH_PARENT", "false");
    try (RotatingLog log = log(part)) {
      Child child = begin(command, environment, new Output(log, line -> {}, part.readiness()));
      watch(part, child, stopWhenReady);
      int code = child.waitFor();
      if (!stopped && !Files.exists(inMaking)) {
        throw new IOException("its training run left none (exit code " + code + ")");
      }
    }
    if (!stopped) {
      Files.move(inMaking, cacheFile);
    }
    Folders.delete(workshop);
  }

  /** A run begins and is known to {@link #stop} in one step, so that none is left behind. */
  private synchronized Child begin(
      List<String> command, Map<String, String> environment, Output output) throws IOException {
    if (stopped) {
      throw new CannotStartException("the platform is being stopped");
    }
    Child child = Child.start(Commands.guarded(command), environment, output);
    running = child;
    return child;
  }

  private static void watch(Part part, Child child, boolean stopWhenReady)
      throws InterruptedException {
    boolean asked = false;
    while (child.alive()) {
      if (child.age().compareTo(LIMIT) > 0) {
        child.stop(Duration.ofSeconds(2));
        throw new CannotStartException("its training run did not end");
      }
      if (stopWhenReady && !asked && child.ready(part.readiness())) {
        child.askToStop();
        asked = true;
      }
      Thread.sleep(POLL_MS);
    }
  }

  private RotatingLog log(Part part) throws IOException {
    return new RotatingLog(
        data.path(DataFolder.LOGS).resolve("training-" + part.name() + ".log"), LOG_BYTES, 2);
  }
}
