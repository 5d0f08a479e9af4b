package org.partnership.partner.template.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.AssessmentTemplate;
import org.partnership.partner.template.domain.TemplateSeries;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A new installation starts with a first version of every template; after that they are HQ's. */
@Component
class SeedingTemplates implements ApplicationRunner {

  private final AggregateStore<TemplateSeries> templates;
  private final Commands commands;
  private final JsonMapper json;
  private final Clock clock;

  SeedingTemplates(
      AggregateStore<TemplateSeries> templates, Commands commands, JsonMapper json, Clock clock) {
    this.templates = templates;
    this.commands = commands;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (AssessmentKind kind : AssessmentKind.values()) {
      if (templates.find(kind.name()).isEmpty()) {
        open(kind);
      }
    }
  }

  private void open(AssessmentKind kind) {
    Act act = Act.ofPlatform("first-templates", clock.instant(), null, null);
    try {
      commands.create(templates, kind.name(), TemplateSeries.open(kind, shipped(kind)), act);
    } catch (UniqueViolationException e) {
      // Another instance of the service started at the same moment and was first.
    }
  }

  private AssessmentTemplate shipped(AssessmentKind kind) {
    String path = "/assessment-templates/" + kind + ".json";
    try (InputStream in = SeedingTemplates.class.getResourceAsStream(path)) {
      return json.readValue(Objects.requireNonNull(in, path), AssessmentTemplate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
