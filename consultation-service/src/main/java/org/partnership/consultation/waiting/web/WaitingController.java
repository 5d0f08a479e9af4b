package org.partnership.consultation.waiting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.waiting.application.ReadingNotifications;
import org.partnership.consultation.waiting.application.ReadingTasks;
import org.partnership.consultation.waiting.application.Waiting;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.web.QueryParameters;
import org.partnership.kit.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks and notifications")
class WaitingController {

  private final ReadingTasks tasks;
  private final ReadingNotifications notifications;
  private final Texts texts;

  WaitingController(ReadingTasks tasks, ReadingNotifications notifications, Texts texts) {
    this.tasks = tasks;
    this.notifications = notifications;
    this.texts = texts;
  }

  /** An item, with its text in the caller's language. */
  record View(
      String id,
      Waiting.Kind kind,
      Instant createdAt,
      String office,
      String text,
      String consultationId,
      @Nullable String title,
      String path) {}

  @GetMapping("/api/tasks")
  @PermittedTo("waiting.read")
  @Operation(summary = "What waits for the caller in consultations, newest first")
  Listing.Page<View> tasks(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return tasks.page(limit, cursor, caller).map(item -> view(item, locale));
  }

  @GetMapping("/api/notifications")
  @PermittedTo("waiting.read")
  @Operation(summary = "What the caller is told of consultations, newest first")
  Listing.Page<View> notifications(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return notifications.page(limit, cursor, caller).map(item -> view(item, locale));
  }

  private View view(Waiting item, Locale locale) {
    return new View(
        item.id(),
        item.kind(),
        item.createdAt(),
        item.office(),
        texts.text(item.kind().code(), locale),
        item.consultationId(),
        item.title(),
        item.path());
  }
}
