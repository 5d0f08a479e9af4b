package org.partnership.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.observe.Correlation;
import org.partnership.kit.observe.Traces;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.CallerAuthentication;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets operations take a {@link Caller}, an {@link Act} or an {@link IfMatch}. */
final class KitArguments implements HandlerMethodArgumentResolver {

  private final Clock clock;
  private final Traces traces;

  KitArguments(Clock clock, Traces traces) {
    this.clock = clock;
    this.traces = traces;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Caller.class || type == Act.class || type == IfMatch.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    Class<?> type = parameter.getParameterType();
    if (type == IfMatch.class) {
      return IfMatch.fromHeader(web.getHeader("If-Match"));
    }
    Caller caller = caller();
    if (type == Caller.class) {
      return caller;
    }
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    Object idempotency = request == null ? null : request.getAttribute(IdempotencyFilter.ATTRIBUTE);
    return new Act(
        caller,
        // As the store keeps it, so that the answer to a write and later reads say the same.
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        Correlation.current(),
        traces.current(),
        null,
        idempotency instanceof IdempotentRequest known ? known : null);
  }

  private static Caller caller() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication authentication
        ? authentication.getPrincipal()
        : new Caller.Anonymous();
  }
}
