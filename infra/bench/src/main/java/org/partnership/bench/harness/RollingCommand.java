package org.partnership.bench.harness;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnership.bench.Options;

/**
 * {@code rolling}: two instances of every service, all of them restarted one after the other under
 * load; no request may fail, and all take part in the work.
 */
public final class RollingCommand {

  private static final List<String> SERVICES =
      List.of("partner-service", "agreement-service", "consultation-service", "reporting-service");

  private final LocalPlatform platform;
  private final Http http = new Http(LocalPlatform.GATEWAY);

  private RollingCommand(LocalPlatform platform) {
    this.platform = platform;
  }

  /**
   * Runs it.
   *
   * @return whether no request failed and every instance worked
   */
  public static boolean run(String[] args) throws Exception {
    Options options = new Options(args);
    try (LocalPlatform platform = Started.from(options, "--instances", "2")) {
      return new RollingCommand(platform).roll();
    }
  }

  private boolean roll() throws IOException, InterruptedException {
    RollingLoad load = new RollingLoad(http);
    Sharing sharing = new Sharing(platform, SERVICES);
    try (load) {
      Waiting.pause(10_000);
      System.out.println("before: " + load);
      boolean shared = sharing.all();
      System.out.print(sharing.table());
      for (String service : SERVICES) {
        for (String instance : List.of(service, service + "-2")) {
          LocalPlatform.Part before = platform.part(instance);
          platform.signal("TERM", List.of(before.pid()));
          platform.awaitRestart(before);
          System.out.printf("%s restarted; %s%n", instance, load);
        }
      }
      Waiting.pause(10_000);
      shared &= sharing.all();
      System.out.print(sharing.table());
      load.close();
      Map<String, Integer> failed = new TreeMap<>(load.failed());
      failed.forEach((what, n) -> System.out.println(n + " x " + what));
      System.out.println(failed.isEmpty() ? "no request failed" : "requests FAILED");
      return shared && failed.isEmpty();
    }
  }
}
