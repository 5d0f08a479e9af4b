package org.partnership.local.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link StoreServer} can be told.
 *
 * @param storage null keeps everything in memory
 */
record StoreOptions(InetAddress bind, int port, @Nullable Storage storage, boolean exitWithParent) {

  /**
   * Where data is kept.
   *
   * @param force whether each commit is forced to the disk, so that it survives a power cut too
   */
  record Storage(Path folder, boolean force) {}

  private static final String DEFAULT_PORT = "27117";
  private static final Set<String> NAMES =
      Set.of("port", "data", "fsync", "bind", "exit-with-parent");

  /**
   * @throws StoreStartException for an unknown option or a value that makes no sense
   */
  static StoreOptions of(String[] arguments, Map<String, String> environment) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.replaceFirst("^--", "").split("=", 2);
      if (!argument.startsWith("--") || !NAMES.contains(parts[0])) {
        throw new StoreStartException("Unknown option " + argument + ".", null);
      }
      given.put(parts[0], parts.length == 2 ? parts[1] : "true");
    }
    for (String name : NAMES) {
      String variable = "STORE_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
      if (environment.containsKey(variable)) {
        given.putIfAbsent(name, environment.get(variable));
      }
    }
    String data = given.get("data");
    return new StoreOptions(
        address(given.getOrDefault("bind", "127.0.0.1")),
        port(given.getOrDefault("port", DEFAULT_PORT)),
        data == null || data.isBlank() ? null : new Storage(Path.of(data), isSet(given, "fsync")),
        isSet(given, "exit-with-parent"));
  }

  private static boolean isSet(Map<String, String> given, String name) {
    return Boolean.parseBoolean(given.get(name));
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new StoreStartException("There is no address " + name + " to bind to.", e);
    }
  }

  private static int port(String number) {
    try {
      int port = Integer.parseInt(number);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new StoreStartException("'" + number + "' is not a port.", null);
  }
}
