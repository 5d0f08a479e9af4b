package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.programme.application.ReadingProgrammeDocuments;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.domain.ProgrammeStatus;
import org.partnership.agreement.programme.domain.RevisionStatus;
import org.partnership.agreement.programme.domain.Writing;
import org.partnership.agreement.programme.store.ProgrammeFilters;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Roles;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Programme documents, and revisions of them, that wait for a caller's approval, or came back to
 * who wrote them. Newest first.
 */
@Component
class ProgrammeTasks implements TaskSource {

  private final AggregateStore<ProgrammeDocument> documents;
  private final ReadingProgrammeDocuments reading;
  private final Access access;

  ProgrammeTasks(
      AggregateStore<ProgrammeDocument> documents,
      ReadingProgrammeDocuments reading,
      Access access) {
    this.documents = documents;
    this.reading = reading;
    this.access = access;
  }

  @Override
  public Listing.Page<Stream<Task>> page(Caller caller, int limit, @Nullable String cursor) {
    if (!(caller instanceof Caller.Staff staff)) {
      return new Listing.Page<>(List.of(), null, null);
    }
    Bson filter =
        Filters.and(
            Filters.in(ProgrammeFilters.OFFICE, access.offices().subtree(staff.office())),
            candidates(staff));
    return Listing.page(
            documents, new Listing.Query(filter, "updatedAt", true, limit, cursor, false))
        .map(stored -> task(stored, caller).stream());
  }

  private static Bson candidates(Caller.Staff staff) {
    List<Bson> any = new ArrayList<>();
    any.add(
        Filters.and(
            ProgrammeFilters.in(ProgrammeStatus.DRAFT),
            Filters.eq("state.writing.preparedBy", staff.id())));
    any.add(
        Filters.and(
            ProgrammeFilters.revision(RevisionStatus.DRAFT),
            Filters.eq("state.revision.writing.preparedBy", staff.id())));
    if (staff.has(Roles.AUTHORIZED_OFFICER)) {
      any.add(ProgrammeFilters.in(ProgrammeStatus.SUBMITTED));
      any.add(ProgrammeFilters.revision(RevisionStatus.SUBMITTED));
    }
    return Filters.or(any);
  }

  private Optional<Task> task(Stored<ProgrammeDocument> stored, Caller caller) {
    ProgrammeDocument document = stored.state();
    Agreement agreement = reading.agreementOf(document).state();
    List<String> possible =
        access.allowed(
            caller,
            document.possibleActions(agreement),
            ReadingProgrammeDocuments.scope(agreement, document));
    for (String approval : List.of(Actions.PROGRAMME_APPROVE, Actions.REVISION_APPROVE)) {
      if (possible.contains(approval)) {
        return Optional.of(
            Task.toDo(stored, agreement, Task.Kind.PROGRAMME_DOCUMENT_TO_APPROVE, approval, null));
      }
    }
    Writing writing = document.openRevision().map(r -> r.writing()).orElse(document.writing());
    for (String submission : List.of(Actions.PROGRAMME_SUBMIT, Actions.REVISION_SUBMIT)) {
      if (possible.contains(submission) && writing.returnedComment() != null) {
        return Optional.of(
            Task.toDo(
                stored,
                agreement,
                Task.Kind.PROGRAMME_DOCUMENT_RETURNED,
                submission,
                writing.returnedComment()));
      }
    }
    return Optional.empty();
  }
}
