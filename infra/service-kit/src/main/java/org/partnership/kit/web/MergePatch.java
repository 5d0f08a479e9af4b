package org.partnership.kit.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch (RFC 7396) onto the editable form of a thing, validated as if it were sent
 * whole.
 */
public final class MergePatch {

  private final JsonMapper json;
  private final Validator validator;

  public MergePatch(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * The form after the patch.
   *
   * @throws RefusedException 400 when the patch is no object or its outcome is invalid
   */
  public <F> F apply(F form, JsonNode patch, Class<F> type) {
    if (!(patch instanceof ObjectNode changes)) {
      throw new RefusedException(Refusal.malformed("", "patch-not-object"));
    }
    F patched;
    try {
      JsonNode merged = merge(json.valueToTree(form), changes);
      patched = json.treeToValue(merged, type);
    } catch (JacksonException e) {
      throw new RefusedException(JsonFaults.refusal(e));
    }
    Set<ConstraintViolation<F>> violations = validator.validate(patched);
    if (!violations.isEmpty()) {
      throw new RefusedException(ValidationFaults.refusal(violations));
    }
    return patched;
  }

  private JsonNode merge(JsonNode target, ObjectNode patch) {
    ObjectNode result =
        target instanceof ObjectNode object ? object.deepCopy() : json.createObjectNode();
    patch
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              if (value.isNull()) {
                result.remove(entry.getKey());
              } else if (value instanceof ObjectNode nested) {
                JsonNode before = result.get(entry.getKey());
                result.set(
                    entry.getKey(),
                    merge(before == null ? json.createObjectNode() : before, nested));
              } else {
                result.set(entry.getKey(), value);
              }
            });
    return result;
  }
}
