package org.partnership.gateway.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal (RFC 9457), the same shape that the services answer with.
 *
 * @param type a URN made from the code; it resolves to nothing
 * @param title short, in the caller's language
 * @param detail what happened and what would help, in the caller's language
 * @param code stable, for programs
 * @param reasons all reasons; the gateway has exactly one
 * @param correlationId names this request in every log
 * @param instance the path asked for, without its query
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    List<Reason> reasons,
    String correlationId,
    @Nullable String instance) {

  /**
   * One reason.
   *
   * @param fact in the caller's language
   */
  record Reason(String code, String fact) {}
}
