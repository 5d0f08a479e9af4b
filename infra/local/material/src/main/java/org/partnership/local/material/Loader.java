package org.partnership.local.material;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.partnership.local.material.data.Material;
import org.partnership.local.material.http.Platform;
import org.partnership.local.material.http.RefusedException;
import org.partnership.local.material.http.UnreachableException;
import org.partnership.local.material.load.IncompleteException;
import org.partnership.local.material.load.LoadRun;
import org.partnership.local.material.load.Report;

/**
 * Fills a new installation with the material, through the gateway and as its demonstration users,
 * just as offices would. Safe to repeat: a second run finds everything there and changes nothing.
 *
 * <p>Exit code 0 when all is loaded; 1 with one sentence on the error stream when not.
 */
public final class Loader {

  private Loader() {}

  /** Loads the material; see {@link Options} for the arguments. */
  public static void main(String[] args) {
    System.exit(run(Clock.systemUTC(), System.out, System.err, args));
  }

  static int run(Clock clock, PrintStream out, PrintStream err, String... args) {
    try {
      Options options = Options.parse(args);
      if (options.done().filter(Files::exists).isPresent()) {
        out.println("material loaded before; nothing to do");
        return 0;
      }
      load(options, clock, out);
      return 0;
    } catch (IncompleteException e) {
      err.println("Loading stopped: " + e.getMessage() + "; the lines above say why.");
    } catch (RefusedException | UnreachableException | IllegalArgumentException e) {
      err.println("Loading stopped: " + e.getMessage());
    } catch (IOException e) {
      err.println("All is loaded, but that could not be noted: " + e);
    }
    return 1;
  }

  private static void load(Options options, Clock clock, PrintStream out) throws IOException {
    Instant start = clock.instant();
    Platform platform =
        new Platform(options.gateway(), options.identityBindings(), clock, options.patience());
    LoadRun run =
        new LoadRun(Material.read(), platform, new Report(out), clock, options.patience());
    run.load();
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    out.printf("material loaded: %s, in %.1f s%n", run.summary(), seconds);
    if (options.done().isPresent()) {
      Files.writeString(options.done().get(), "material-v1 " + clock.instant() + "\n");
    }
  }
}
