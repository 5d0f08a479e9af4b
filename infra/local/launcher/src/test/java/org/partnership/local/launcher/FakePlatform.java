package org.partnership.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A launcher of two tiny parts in a process of its own, so that tests can kill it. */
final class FakePlatform {

  private FakePlatform() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    DataFolder.take(folder);
    Fixtures.Screen screen = new Fixtures.Screen();
    Supervisor supervisor =
        new Supervisor(
            List.of(
                Fixtures.part("ours", Fixtures.WELL_BEHAVED, 0),
                Fixtures.part("foreign", Fixtures.FOREIGN, 0)),
            (part, console) ->
                part.name().equals("ours")
                    ? Fixtures.SHIELDED.apply(part, console)
                    : Fixtures.GUARDED.apply(part, console),
            screen.console(),
            folder.resolve("logs"),
            keepers -> {});
    supervisor.start();
    System.out.println("started");
    new CountDownLatch(1).await();
  }
}
