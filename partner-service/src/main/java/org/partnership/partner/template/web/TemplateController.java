package org.partnership.partner.template.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.template.application.Templates;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.TemplateSeries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assessment-templates")
@Tag(name = "Assessment templates")
class TemplateController {

  private final Templates templates;
  private final Access access;

  TemplateController(Templates templates, Access access) {
    this.templates = templates;
    this.access = access;
  }

  @GetMapping("/{kind}")
  @PermittedTo("template.read")
  @Operation(summary = "Read the template of a kind: the newest version, or the one asked for")
  ResponseEntity<TemplateView> get(
      @PathVariable AssessmentKind kind,
      @RequestParam(required = false) @Nullable Integer templateVersion,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "templateVersion");
    Stored<TemplateSeries> series = templates.of(kind);
    int number = templateVersion == null ? series.state().newest() : templateVersion;
    return Etags.ok(series, view(series, number, caller));
  }

  @PutMapping("/{kind}")
  @PermittedTo("template.publish")
  @Operation(summary = "Publish the next version; assessments begun before stay with theirs")
  ResponseEntity<TemplateView> publish(
      @PathVariable AssessmentKind kind,
      @Valid @RequestBody TemplateForm form,
      IfMatch ifMatch,
      Act act) {
    Stored<TemplateSeries> series = templates.publish(kind, form.toTemplate(), ifMatch, act);
    return Etags.ok(series, view(series, series.state().newest(), act.caller()));
  }

  private TemplateView view(Stored<TemplateSeries> series, int number, Caller caller) {
    AssessmentKind kind = series.state().kind();
    return new TemplateView(
        kind,
        series.version(),
        series.createdAt(),
        series.updatedAt(),
        kind,
        number,
        series.state().newest(),
        templates.version(kind, number),
        access.allowed(caller, List.of("template.publish"), Scope.NONE));
  }
}
