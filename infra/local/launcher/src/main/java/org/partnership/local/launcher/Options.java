package org.partnership.local.launcher;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The command line.
 *
 * @param command what to do
 * @param root the checkout, where the jars are
 * @param data where all data and logs go
 * @param fresh delete the data first
 * @param material load the material on the first start
 * @param instances how many processes of every service
 * @param colour whether the terminal shows colours
 * @param exitWithParent stop when standard input ends
 * @param began when the person asked, building included
 * @param built what the build took, in words; empty when nothing was built
 */
record Options(
    Command command,
    Path root,
    Path data,
    boolean fresh,
    boolean material,
    int instances,
    boolean colour,
    boolean exitWithParent,
    Instant began,
    String built) {

  enum Command {
    START,
    STOP,
    STATUS
  }

  /**
   * @throws IllegalArgumentException with a sentence for the person, when it cannot be understood
   */
  static Options parse(String[] arguments, Instant now) {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("Say start, stop or status.");
    }
    Command command = command(arguments[0]);
    Path root = Path.of("").toAbsolutePath();
    Path data = null;
    boolean fresh = false;
    boolean material = true;
    int instances = 1;
    boolean colour = false;
    boolean exitWithParent = false;
    Instant began = now;
    String built = "";
    for (int i = 1; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--root" -> root = Path.of(value(arguments, ++i)).toAbsolutePath().normalize();
        case "--data" -> data = Path.of(value(arguments, ++i)).toAbsolutePath().normalize();
        case "--began" -> began = Instant.ofEpochSecond(Long.parseLong(value(arguments, ++i)));
        case "--built" -> built = value(arguments, ++i);
        case "--exit-with-parent" -> exitWithParent = true;
        case "--fresh" -> fresh = true;
        case "--no-material" -> material = false;
        case "--instances" -> instances = instances(value(arguments, ++i));
        case "--colour" -> colour = true;
        default -> throw new IllegalArgumentException("Unknown option " + arguments[i] + ".");
      }
    }
    Path folder = data == null ? root.resolve("data") : data;
    return new Options(
        command, root, folder, fresh, material, instances, colour, exitWithParent, began, built);
  }

  private static Command command(String word) {
    return switch (word) {
      case "start" -> Command.START;
      case "stop" -> Command.STOP;
      case "status" -> Command.STATUS;
      default ->
          throw new IllegalArgumentException(
              "Unknown command " + word + ": say start, stop or status.");
    };
  }

  private static int instances(String number) {
    if (!number.matches("[1-9]")) {
      throw new IllegalArgumentException(
          "--instances is a number from 1 to 9, not " + number + ".");
    }
    return Integer.parseInt(number);
  }

  private static String value(String[] arguments, int at) {
    if (at >= arguments.length) {
      throw new IllegalArgumentException(arguments[at - 1] + " needs a value.");
    }
    return arguments[at];
  }
}
