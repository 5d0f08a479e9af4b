package org.partnership.partner.template.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * All versions of the template of one kind, the newest last. Version {@code n} is the {@code n}th.
 */
public record TemplateSeries(AssessmentKind kind, List<AssessmentTemplate> versions) {

  public TemplateSeries {
    versions = List.copyOf(versions);
  }

  /** Number of the version in force. */
  public int newest() {
    return versions.size();
  }

  /** A version, if there is one of this number. */
  public Optional<AssessmentTemplate> version(int number) {
    return number < 1 || number > versions.size()
        ? Optional.empty()
        : Optional.of(versions.get(number - 1));
  }

  /** Opens the series with its first version. */
  public static Decision<TemplateSeries> open(AssessmentKind kind, AssessmentTemplate first) {
    return new TemplateSeries(kind, List.of()).publish(first);
  }

  /** Adds a version; assessments begun on an older one stay with that. */
  public Decision<TemplateSeries> publish(AssessmentTemplate next) {
    List<Reason> faults = TemplatePolicy.faults(next);
    if (!faults.isEmpty()) {
      return Decision.refuse(Refusal.policy("template-not-acceptable", faults));
    }
    if (!versions.isEmpty() && next.equals(versions.get(versions.size() - 1))) {
      return Decision.accept(this);
    }
    List<AssessmentTemplate> all = new ArrayList<>(versions);
    all.add(next);
    return Decision.accept(
        new TemplateSeries(kind, all),
        new TemplatePublished(
            kind, all.size(), next.criteria().stream().map(Criterion::id).toList()));
  }
}
