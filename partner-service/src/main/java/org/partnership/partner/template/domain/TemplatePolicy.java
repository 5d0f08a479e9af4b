package org.partnership.partner.template.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnership.kit.refusal.Reason;

/** What makes a template one that can be filled and scored. */
final class TemplatePolicy {

  private TemplatePolicy() {}

  static List<Reason> faults(AssessmentTemplate template) {
    List<Reason> faults = new ArrayList<>();
    twice(template.criteria().stream().map(Criterion::id).toList())
        .forEach(id -> faults.add(Reason.of("P-5", "template-criterion-twice", id)));
    twice(template.scale().stream().map(ScaleStep::value).toList())
        .forEach(value -> faults.add(Reason.of("P-5", "template-value-twice", value)));
    if (template.scale().size() < 2) {
      faults.add(Reason.of("P-5", "template-scale-too-short").at("/scale"));
    }
    int lowest = template.bands().stream().mapToInt(Band::from).min().orElse(0);
    if (lowest > 0) {
      faults.add(Reason.of("P-5", "template-bands-leave-a-gap", lowest).at("/bands"));
    }
    return faults;
  }

  private static Set<String> twice(List<String> texts) {
    Set<String> seen = new HashSet<>();
    return texts.stream().filter(t -> !seen.add(t)).collect(Collectors.toSet());
  }
}
