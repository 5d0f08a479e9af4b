package org.partnership.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.CallerAuthentication;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.PermittedTo;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The second question of access, before an operation runs: may any of the caller's roles do this
 * anywhere? An operation that names no action is closed to everyone.
 */
final class RoleCheck implements HandlerInterceptor {

  private final PermissionTable table;

  RoleCheck(PermissionTable table) {
    this.table = table;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    PermittedTo permitted = method.getMethodAnnotation(PermittedTo.class);
    String action = permitted == null ? "undeclared" : permitted.value();
    if (action.equals(PermittedTo.ANYONE)) {
      return true;
    }
    Caller caller =
        SecurityContextHolder.getContext().getAuthentication()
                instanceof CallerAuthentication authentication
            ? authentication.getPrincipal()
            : new Caller.Anonymous();
    if (!table.permitsSomewhere(caller, action)) {
      throw new RefusedException(
          Refusal.forbidden(Reason.plain("role-missing", action, table.describe(action))));
    }
    return true;
  }
}
