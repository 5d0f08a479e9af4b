package org.partnership.bench.modulith;

import com.mongodb.client.MongoClient;
import java.util.Arrays;
import org.partnership.bench.Options;
import org.partnership.bench.cost.Servers;

/**
 * Ours beside Spring Modulith's JDBC event publication registry with Kafka externalization on
 * PostgreSQL: same broker, same producer settings, same load, alternately. Both stores answer when
 * a commit survives the death of the process; with {@code --fsync 1} both force it to the disk.
 */
public final class Comparison {

  private Comparison() {}

  /** One comparison, on servers that run. */
  interface Body {
    boolean run(Sides sides, Options options) throws Exception;
  }

  /**
   * The two sides' servers.
   *
   * @param client of the store on our side
   */
  record Sides(Servers servers, MongoClient client, Registry registry) {}

  /** Runs the named comparison; exits with 1 when a bar is missed. */
  public static void main(String[] args) throws Exception {
    String name = args.length == 0 ? "" : args[0];
    Options options =
        new Options(args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length));
    boolean good =
        switch (name) {
          case "drain" -> with(options, Drain::compare);
          case "readable" -> with(options, Readable::compare);
          case "order" -> with(options, Overtaking::compare);
          default -> {
            System.err.println(
                """
                usage: drain [--events N] [--aggregates N] [--repetitions N] [--warm-up S] [--fsync 0|1]
                       readable [--rate N] [--seconds S] [--aggregates N] [--repetitions N] [--fsync 0|1]
                       order [--events N] [--aggregates N] [--writers N] [--repetitions N] [--fsync 0|1]
                """);
            yield false;
          }
        };
    System.exit(good ? 0 : 1);
  }

  private static boolean with(Options options, Body body) throws Exception {
    boolean fsync = options.number("fsync", 0) == 1;
    try (Servers servers = new Servers(fsync);
        MongoClient client = servers.client();
        Postgres postgres = new Postgres(servers.folder(), fsync)) {
      servers.topic(SheetChanged.TOPIC);
      try (Registry registry = new Registry(postgres.url(), servers.bootstrap())) {
        return body.run(new Sides(servers, client, registry), options);
      }
    }
  }
}
