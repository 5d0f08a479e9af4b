package org.partnership.reporting.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.PermittedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/event-catalogue")
@Tag(name = "Events")
class EventCatalogueController {

  private final EventCatalogue catalogue;

  EventCatalogueController(EventCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** All types. */
  record Catalogue(List<EventCatalogue.Entry> items) {}

  @GetMapping
  @PermittedTo(PermittedTo.ANYONE)
  @Operation(summary = "Every published event type with its meaning, schema and example")
  Catalogue all() {
    return new Catalogue(catalogue.all());
  }

  @GetMapping("/{type}")
  @PermittedTo(PermittedTo.ANYONE)
  @Operation(summary = "One published event type")
  EventCatalogue.Entry one(@PathVariable String type) {
    return catalogue
        .find(type)
        .orElseThrow(() -> new RefusedException(Refusal.notFound("event-type", type)));
  }
}
