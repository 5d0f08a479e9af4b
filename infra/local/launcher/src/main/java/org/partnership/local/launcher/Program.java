package org.partnership.local.launcher;

import java.nio.file.Path;
import java.util.List;

/** What a part runs. */
sealed interface Program {

  /** A process of ours, which ends when its standard input does. */
  sealed interface JavaProgram extends Program {
    Path jar();

    JvmFlags flags();

    List<String> arguments();
  }

  /** A Spring Boot application from its executable jar; configured by its environment. */
  record SpringApplication(Path jar, JvmFlags flags) implements JavaProgram {
    @Override
    public List<String> arguments() {
      return List.of();
    }
  }

  /**
   * A plain jar whose manifest names its libraries, in {@code lib/} beside it.
   *
   * @param trial arguments of a run on the side: any port, no data of the platform's
   */
  record PlainJar(Path jar, JvmFlags flags, List<String> arguments, List<String> trial)
      implements JavaProgram {
    public PlainJar {
      arguments = List.copyOf(arguments);
      trial = List.copyOf(trial);
    }
  }

  /** A program that knows nothing of us and is ended by {@link Commands#guarded}. */
  record Foreign(List<String> command) implements Program {
    public Foreign {
      command = List.copyOf(command);
    }
  }
}
