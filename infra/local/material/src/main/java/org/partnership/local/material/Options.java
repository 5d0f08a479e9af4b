package org.partnership.local.material;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param gateway where the platform's API is
 * @param identityBindings where demonstration users are bound to partners
 * @param patience how long to wait for one step
 * @param done file that says that all has been loaded: written at the end; where it exists, nothing
 *     is done, so that what people have changed since stays as they want it
 */
record Options(URI gateway, URI identityBindings, Duration patience, Optional<Path> done) {

  static final String USAGE =
      "Usage: java -jar local-material.jar [--gateway URL] [--identity-bindings URL]"
          + " [--patience SECONDS] [--done FILE]";

  private static final Options DEFAULTS =
      new Options(
          URI.create("http://localhost:8080"),
          URI.create("http://localhost:9000"),
          Duration.ofSeconds(20),
          Optional.empty());

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with one sentence, when it cannot be understood
   */
  static Options parse(String... args) {
    Options options = DEFAULTS;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " lacks a value. " + USAGE);
      }
      options = options.with(args[i], args[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--gateway" -> new Options(url(name, value), identityBindings, patience, done);
      case "--identity-bindings" -> new Options(gateway, url(name, value), patience, done);
      case "--patience" -> new Options(gateway, identityBindings, seconds(name, value), done);
      case "--done" ->
          new Options(gateway, identityBindings, patience, Optional.of(Path.of(value)));
      default -> throw new IllegalArgumentException("Unknown option " + name + ". " + USAGE);
    };
  }

  private static URI url(String name, String value) {
    if (!value.matches("https?://[^ ]+")) {
      throw new IllegalArgumentException(name + " wants a URL, not '" + value + "'. " + USAGE);
    }
    return URI.create(value);
  }

  private static Duration seconds(String name, String value) {
    if (!value.matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException(name + " wants seconds, not '" + value + "'. " + USAGE);
    }
    return Duration.ofSeconds(Long.parseLong(value));
  }
}
