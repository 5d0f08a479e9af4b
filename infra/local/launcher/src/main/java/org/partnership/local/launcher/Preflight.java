package org.partnership.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is looked at before anything is started, so that a refusal is one clear sentence. */
final class Preflight {

  private static final long MIB = 1L << 20;
  private static final long WANTED = 2560 * MIB;
  private static final long LEAST = 1536 * MIB;

  private Preflight() {}

  /**
   * @throws CannotStartException that names every port that is taken, whose it is to be, and what
   *     to do
   */
  static void ports(List<Part> parts) {
    List<String> taken = new ArrayList<>();
    for (Part part : parts) {
      for (int port : part.ports()) {
        if (isTaken(port)) {
          taken.add("port " + port + ", which " + part.name() + " needs");
        }
      }
    }
    if (!taken.isEmpty()) {
      throw new CannotStartException(
          "Another program listens on "
              + String.join("; on ", taken)
              + ". If that is another platform, stop it (infra/local/platform stop, with its --data);"
              + " else find the program with: ss -ltnp, or lsof -nP -iTCP -sTCP:LISTEN");
    }
  }

  /**
   * Warns when the machine has less memory available than the platform takes.
   *
   * @throws CannotStartException when it has so little that parts would be killed
   */
  static void memory(OptionalLong available, Console console) {
    if (available.isEmpty() || available.getAsLong() >= WANTED) {
      return;
    }
    String sentence =
        "Memory is short: %d MiB available, and the platform takes up to %d MiB."
            .formatted(available.getAsLong() / MIB, WANTED / MIB);
    if (available.getAsLong() < LEAST) {
      throw new CannotStartException(
          sentence + " Close other programs, or give this machine or container more.");
    }
    console.warn("platform", sentence + " It starts, but may become slow; close other programs.");
  }

  private static boolean isTaken(int port) {
    return !canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        || !canListen(new InetSocketAddress(port));
  }

  private static boolean canListen(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
