package org.partnership.local.launcher;

import java.nio.file.Path;
import java.time.Duration;

/** What the person reads when everything is up. */
final class Summary {

  private Summary() {}

  /**
   * @param built what the build took, in words, or empty
   * @param started until all parts were ready
   * @param loaded for the material
   */
  static String of(
      Path data, boolean identity, String built, Duration started, Duration loaded, Duration all) {
    String build = built.isEmpty() ? "" : "build " + built + ", ";
    String times =
        "%sstart %s, material %s; %s in all"
            .formatted(
                build, Console.seconds(started), Console.seconds(loaded), Console.seconds(all));
    return """

    The platform is ready (%s).

      API            http://localhost:%d/api
      Try it out     http://localhost:%d/docs
    %s  Data, logs     %s
      Stop           Ctrl-C, or infra/local/platform stop
    """
        .formatted(
            times, Platform.GATEWAY_PORT, Platform.GATEWAY_PORT, identity ? users() : "", data);
  }

  private static String users() {
    return """
      Tokens         curl -d grant_type=client_credentials -d client_id=demo-mali-officer -d client_secret=demo \\
                       http://localhost:%d/oauth2/token
      Users          mali-officer, mali-reviewer, mali-authorized, mali-finance, kosovo-officer, hq-admin,
                     partner-inreca-editor, erp-subscriber, ...: all in the README; everyone's password is demo
    """
        .formatted(Platform.GATEWAY_PORT);
  }
}
