package org.partnership.agreement.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.search.ListView;
import org.partnership.agreement.task.application.ListingAllTasks;
import org.partnership.agreement.task.application.ListingNotices;
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

  private final ListingAllTasks tasks;
  private final ListingNotices notices;

  TaskController(ListingAllTasks tasks, ListingNotices notices) {
    this.tasks = tasks;
    this.notices = notices;
  }

  @GetMapping("/api/tasks")
  @PermittedTo(Actions.TASKS_READ)
  @Operation(
      summary = "What waits for the caller: approvals, signatures, papers to confirm, documents")
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
  @Operation(summary = "What the caller is told: agreements that went on hold or came free (A-10)")
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
