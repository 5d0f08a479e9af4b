package org.partnership.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Problem details for what went wrong outside of Spring MVC's own handling. */
@Controller
final class ErrorPage implements ErrorController {

  private final Problems problems;

  ErrorPage(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code && code < 500) {
      problems.write(
          Refusal.of(Refusal.Kind.ofStatus(code), Reason.plain("request-rejected")),
          request,
          response);
    } else {
      problems.writeFault(request, response);
    }
  }
}
