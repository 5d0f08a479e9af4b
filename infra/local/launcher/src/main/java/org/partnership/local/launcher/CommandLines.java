package org.partnership.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns a part into the command that runs it, with whatever cache there is by now. */
final class CommandLines {

  private final Jdk jdk;
  private final RunCache cache;

  CommandLines(Jdk jdk, RunCache cache) {
    this.jdk = jdk;
    this.cache = cache;
  }

  /**
   * Unpacks the application while others start already; its own start waits for that if it must.
   */
  void prepare(Part part) {
    if (part.program() instanceof Program.SpringApplication app) {
      var unused =
          Thread.ofVirtual()
              .name("unpack-" + part.name())
              .start(() -> unpacked(cache.home(part.name(), app.jar(), app.flags()), app.jar()));
    }
  }

  List<String> of(Part part, Console console) {
    return switch (part.program()) {
      case Program.SpringApplication app -> {
        Path home = cache.home(part.name(), app.jar(), app.flags());
        Path jar = unpacked(home, app.jar());
        console.say(part.name(), "starting");
        yield Commands.shielded(
            java(app.flags(), cache.useClassCache(home), List.of("-jar", jar.toString())));
      }
      case Program.PlainJar plain -> {
        Path home = cache.home(part.name(), plain.jar(), plain.flags());
        console.say(part.name(), "starting");
        List<String> rest = new ArrayList<>(List.of("-jar", plain.jar().toString()));
        rest.addAll(plain.arguments());
        yield Commands.shielded(java(plain.flags(), cache.useClassCache(home), rest));
      }
      case Program.Foreign foreign -> {
        console.say(part.name(), "starting");
        yield Commands.guarded(foreign.command());
      }
    };
  }

  List<String> java(JvmFlags flags, List<String> more, List<String> rest) {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(flags.forRelease(jdk.release()));
    command.addAll(more);
    command.addAll(rest);
    return command;
  }

  private Path unpacked(Path home, Path jar) {
    try {
      return cache.unpacked(home, jar);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + jar, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while unpacking " + jar);
    }
  }
}
