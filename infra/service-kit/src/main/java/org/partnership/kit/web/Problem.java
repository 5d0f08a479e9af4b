package org.partnership.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details, as every refusal and fault is answered.
 *
 * @param type {@code urn:partnership:problem:} and the code
 * @param title short, in the caller's language
 * @param detail all reasons in one text, in the caller's language
 * @param instance path of the request
 * @param code stable code
 * @param rule id of the domain rule, if one decided
 * @param reasons each with its rule, the fact behind it and what would help
 * @param correlationId to quote to the operators
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Nullable String rule,
    List<Line> reasons,
    @Nullable String correlationId) {

  /**
   * One reason.
   *
   * @param field JSON pointer of the field at fault
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String code,
      @Nullable String rule,
      String fact,
      @Nullable String remedy,
      @Nullable String field) {}
}
