package org.partnership.partner.template.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.AssessmentTemplate;

/**
 * A version of a template as callers see it.
 *
 * @param version of the series: the ETag to publish the next one with
 * @param templateVersion the version shown
 */
record TemplateView(
    AssessmentKind id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    AssessmentKind kind,
    int templateVersion,
    int newestVersion,
    @JsonUnwrapped AssessmentTemplate template,
    List<String> allowedActions) {}
