package org.partnership.kit.web;

import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.observe.Correlation;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * Problem details for what the server refuses before any filter of ours sees it: addresses with a
 * backslash or a zero byte, unknown encodings. Whatever status the server has for it, bad input is
 * a 4xx.
 */
final class RefusedByServer extends ErrorReportValve {

  private final Problems problems;

  private RefusedByServer(Problems problems) {
    super();
    this.problems = problems;
  }

  /** Takes the place of the server's own reports. */
  static void install(Context context, Problems problems) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass("");
    }
    Pipeline pipeline = context.getParent().getPipeline();
    for (Valve valve : pipeline.getValves()) {
      if (valve instanceof ErrorReportValve) {
        pipeline.removeValve(valve);
      }
    }
    pipeline.addValve(new RefusedByServer(problems));
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try (Correlation.Opened opened = Correlation.open(request, response)) {
      if (fault == null) {
        problems.write(
            Refusal.of(Refusal.Kind.ofStatus(status), Reason.plain("request-rejected")),
            request,
            response);
      } else {
        problems.writeFault(request, response);
      }
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("the caller is gone", e);
    }
  }
}
