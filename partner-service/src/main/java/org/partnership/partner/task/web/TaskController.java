package org.partnership.partner.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.web.QueryParameters;
import org.partnership.kit.web.Texts;
import org.partnership.partner.task.application.Entry;
import org.partnership.partner.task.application.EntryPages;
import org.partnership.partner.task.application.RecentNews;
import org.partnership.partner.task.application.WaitingTasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
class TaskController {

  private final WaitingTasks tasks;
  private final RecentNews news;
  private final Texts texts;

  TaskController(WaitingTasks tasks, RecentNews news, Texts texts) {
    this.tasks = tasks;
    this.news = news;
    this.texts = texts;
  }

  record TaskView(
      String id, String kind, String title, String subject, String link, Instant since) {}

  record TaskItems(List<TaskView> items, @Nullable String nextCursor) {}

  @GetMapping("/api/tasks")
  @PermittedTo("task.read")
  @Operation(summary = "What waits for the caller here, the oldest first")
  TaskItems tasks(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return page(EntryPages.page(tasks.of(caller), WaitingTasks.ORDER, limit, cursor), locale);
  }

  @GetMapping("/api/notifications")
  @PermittedTo("notification.read")
  @Operation(summary = "What happened within thirty days to partners that concern the caller")
  TaskItems notifications(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return page(EntryPages.page(news.of(caller), RecentNews.ORDER, limit, cursor), locale);
  }

  private TaskItems page(EntryPages.Page page, Locale locale) {
    return new TaskItems(
        page.items().stream().map(entry -> view(entry, locale)).toList(), page.nextCursor());
  }

  private TaskView view(Entry entry, Locale locale) {
    return new TaskView(
        entry.id(),
        entry.kind(),
        texts.fact(entry.title(), locale),
        entry.subject(),
        entry.link(),
        entry.since());
  }
}
