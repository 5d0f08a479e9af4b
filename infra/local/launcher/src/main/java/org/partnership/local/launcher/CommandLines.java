package org.partnership.local.launcher;

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

  /** Installs the part while others start already; its own start waits for that if it must. */
  void prepare(Part part) {
    if (part.program() instanceof Program.JavaProgram program) {
      var unused =
          Thread.ofVirtual().name("install-" + part.name()).start(() -> cache.install(program));
    }
  }

  List<String> of(Part part, Console console) {
    List<String> command =
        switch (part.program()) {
          case Program.JavaProgram program -> ofJava(program);
          case Program.Foreign foreign -> Commands.guarded(foreign.command());
        };
    console.say(part.name(), "starting");
    return command;
  }

  List<String> java(JvmFlags flags, List<String> more, List<String> rest) {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(flags.forRelease(jdk.release()));
    command.addAll(more);
    command.addAll(rest);
    return command;
  }

  private List<String> ofJava(Program.JavaProgram program) {
    RunCache.Installed installed = cache.install(program);
    List<String> rest = new ArrayList<>(List.of("-jar", installed.jar().toString()));
    rest.addAll(program.arguments());
    return Commands.shielded(java(program.flags(), cache.useClassCache(installed), rest));
  }
}
