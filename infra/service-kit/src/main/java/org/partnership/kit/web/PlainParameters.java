package org.partnership.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Parameters have plain names and carry text. {@code limit[$ne]} or {@code a.b}, which data binding
 * would take for a path into an object, are nobody's parameters here; a zero byte, on which the
 * store's protocol ends a text, is in nobody's search.
 */
final class PlainParameters implements HandlerInterceptor {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.getParameterMap().forEach(PlainParameters::check);
    return true;
  }

  private static void check(String name, String[] values) {
    if (!NAME.matcher(name).matches()) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.MALFORMED, Reason.plain("parameter-name-malformed")));
    }
    if (Arrays.stream(values).anyMatch(value -> NOT_TEXT.matcher(value).find())) {
      throw new RefusedException(Refusal.malformed("/" + name, "parameter-not-text", name));
    }
  }
}
