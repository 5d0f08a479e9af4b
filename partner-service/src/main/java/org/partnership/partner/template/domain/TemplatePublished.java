package org.partnership.partner.template.domain;

import java.util.List;
import org.partnership.kit.event.DomainEvent;

/** A version of a template came into force; what it asks is read over the API. */
public record TemplatePublished(AssessmentKind kind, int templateVersion, List<String> criteria)
    implements DomainEvent {

  @Override
  public String type() {
    return "assessment-template.published.v1";
  }
}
