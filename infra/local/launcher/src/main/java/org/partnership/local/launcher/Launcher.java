package org.partnership.local.launcher;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The local platform's command: {@code start}, {@code stop}, {@code status}. Called by {@code
 * infra/local/platform}, which finds a JDK and builds what is missing.
 */
public final class Launcher {

  private static final int USAGE = 2;

  private final Options options;
  private final Console console;
  private final DataFolder data;
  private final Platform platform;
  private final Jars jars;
  private final State state;
  private final CommandLines commands;
  private final RunCache cache;

  private Launcher(Options options, Console console, DataFolder data) {
    this.options = options;
    this.console = console;
    this.data = data;
    this.jars = new Jars(options.root());
    this.platform = new Platform(System.getenv(), jars, data, options.instances());
    this.state = new State(data);
    Jdk jdk = Jdk.current();
    this.cache = new RunCache(options.root().resolve("infra/local/launcher/target/run"), jdk);
    this.commands = new CommandLines(jdk, cache);
  }

  public static void main(String[] arguments) throws InterruptedException {
    Options options;
    try {
      options = Options.parse(arguments, Clock.systemUTC().instant());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
      return;
    }
    Remote remote = new Remote(options.data());
    System.exit(
        switch (options.command()) {
          case START -> start(options);
          case STOP -> remote.stop();
          case STATUS -> remote.status();
        });
  }

  /** Returns only when it cannot go on; what it started by then is stopped on exit. */
  private static int start(Options options) throws InterruptedException {
    Console console = new Console(System.out, options.colour(), Clock.systemUTC(), options.began());
    try {
      OwnClasses.loadAll();
      DataFolder data = DataFolder.take(options.data());
      if (options.fresh()) {
        console.say("platform", "--fresh: deleting all data in " + options.data());
        data.empty();
      }
      new Launcher(options, console, data).run();
      return 0;
    } catch (CannotStartException e) {
      console.warn("platform", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      console.warn("platform", "cannot go on: " + e);
    }
    return 1;
  }

  private void run() throws IOException, InterruptedException {
    List<Part> parts = platform.parts();
    Preflight.memory(AvailableMemory.now(), console);
    Preflight.ports(parts);
    platform.replacements().forEach(each -> console.say("platform", "uses " + each));
    Supervisor supervisor =
        new Supervisor(parts, commands::of, console, data.path(DataFolder.LOGS), state::parts);
    MaterialLoading material =
        new MaterialLoading(
            jars.application("infra/local/material"), commands, data, console, platform.store());
    Trainer trainer = new Trainer(commands, cache, data, console);
    stopAtTheEnd(supervisor, material, trainer);
    if (options.exitWithParent()) {
      ParentWatch.start();
    }
    Duration before = console.elapsed();
    parts.forEach(commands::prepare);
    supervisor.start();
    Duration started = console.elapsed().minus(before);
    if (!platform.hasIdentity()) {
      console.say("material", "left out: it is loaded as users of the local identity provider");
    } else if (options.material()) {
      state.phase(State.Phase.LOADING);
      material.load();
    }
    Duration all = console.elapsed();
    state.phase(State.Phase.READY);
    console.block(
        Summary.of(
            options.data(),
            platform.hasIdentity(),
            options.built(),
            started,
            all.minus(before).minus(started),
            all));
    trainer.train(parts);
    new CountDownLatch(1).await();
  }

  /** Whatever ends this process, short of a kill: everything it started stops first, in order. */
  private void stopAtTheEnd(Supervisor supervisor, MaterialLoading material, Trainer trainer) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    console.say("platform", "stopping");
                    state.phase(State.Phase.STOPPING);
                    material.stop();
                    trainer.stop();
                    supervisor.stop();
                    console.say("platform", "stopped");
                    data.release();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  } catch (IOException e) {
                    console.warn("platform", "stopped, but: " + e);
                  }
                },
                "stop"));
  }
}
