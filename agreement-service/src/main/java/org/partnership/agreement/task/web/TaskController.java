package org.partnership.agreement.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.search.ListView;
import org.partnership.agreement.task.application.ListingNotices;
import org.partnership.agreement.task.application.ListingTasks;
import org.partnership.agreement.task.application.Task;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.web.QueryParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/tasks} and {@code /api/notifications}: this service's part of them. */
@RestController
@Tag(name = "Tasks")
class TaskController {

  private final ListingTasks tasks;
  private final ListingNotices notices;

  TaskController(ListingTasks tasks, ListingNotices notices) {
    this.tasks = tasks;
    this.notices = notices;
  }

  @GetMapping("/api/tasks")
  @PermittedTo(Actions.TASKS_READ)
  @Operation(
      summary = "What waits for the caller: reviews, signatures, payments, ratifications, renewals")
  ListView<Task> tasks(
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return view(tasks.of(caller, limit, cursor));
  }

  @GetMapping("/api/notifications")
  @PermittedTo(Actions.TASKS_READ)
  @Operation(summary = "What the caller is told: holds (A-10) and reminders (A-11, C-3)")
  ListView<Task> notifications(
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return view(notices.of(caller, limit, cursor));
  }

  private static ListView<Task> view(Listing.Page<Task> page) {
    return new ListView<>(page.items(), page.nextCursor(), null, null);
  }
}
