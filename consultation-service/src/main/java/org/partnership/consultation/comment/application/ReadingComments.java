package org.partnership.consultation.comment.application;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.Reaction;
import org.partnership.consultation.comment.store.CommentFigures;
import org.partnership.consultation.question.application.ReadingQuestions;
import org.partnership.consultation.reading.Organisation;
import org.partnership.consultation.reading.Organisations;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Comments with what is shown beside them, for who sees inside the space (L-4). */
@Component
public class ReadingComments {

  private final AggregateStore<Comment> comments;
  private final CommentFigures figures;
  private final Reacting reacting;
  private final FindingComment finding;
  private final ReadingQuestions questions;
  private final Organisations organisations;
  private final SpaceDoor door;

  ReadingComments(
      AggregateStore<Comment> comments,
      CommentFigures figures,
      Reacting reacting,
      FindingComment finding,
      ReadingQuestions questions,
      Organisations organisations,
      SpaceDoor door) {
    this.comments = comments;
    this.figures = figures;
    this.reacting = reacting;
    this.finding = finding;
    this.questions = questions;
    this.organisations = organisations;
    this.door = door;
  }

  /**
   * A comment and what belongs to it.
   *
   * @param organisation of its author, if known here
   * @param mine how the caller reacted
   */
  public record Seen(
      Stored<Comment> comment,
      SpaceDoor.Visit visit,
      @Nullable Organisation organisation,
      Map<Reaction.Kind, Long> reactions,
      Reaction.@Nullable Kind mine) {}

  /** One comment; 404 for who does not see inside. */
  public Seen one(String id, Caller caller) {
    FindingComment.Found found = finding.find(id, "consultation.read-inside", caller);
    return beside(List.of(found.stored()), found.visit()).get(0);
  }

  /** A comment that the caller just wrote or ruled on. */
  public Seen justWritten(Stored<Comment> comment, Caller caller) {
    return beside(List.of(comment), door.visit(comment.state().consultationId(), caller)).get(0);
  }

  /** Comments of one space with what is shown beside them. */
  public List<Seen> beside(Collection<Stored<Comment>> some, SpaceDoor.Visit visit) {
    List<String> ids = some.stream().map(Stored::id).toList();
    Map<String, Map<Reaction.Kind, Long>> reactions = figures.reactions(ids);
    Map<String, Reaction.Kind> mine = reacting.of(ids, visit.caller().id());
    Set<String> partners =
        some.stream()
            .map(c -> c.state().author().partnerId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, Organisation> known = organisations.of(partners);
    return some.stream()
        .map(
            c ->
                new Seen(
                    c,
                    visit,
                    known.get(Objects.requireNonNullElse(c.state().author().partnerId(), "")),
                    reactions.getOrDefault(c.id(), Map.of()),
                    mine.get(c.id())))
        .toList();
  }

  /**
   * A page of the conversation on a question: each answer followed by its replies, oldest first.
   *
   * @param pinned only those that are pinned, or that are not; null: all
   */
  public Listing.Page<Seen> page(
      String questionId,
      @Nullable Boolean pinned,
      int limit,
      @Nullable String cursor,
      boolean total,
      Caller caller) {
    SpaceDoor.Visit visit = questions.visitOf(questionId, caller);
    List<Bson> parts = new ArrayList<>();
    parts.add(Filters.eq("state.questionId", questionId));
    if (pinned != null) {
      parts.add(Filters.eq("state.pinned", pinned));
    }
    Listing.Page<Stored<Comment>> page =
        Listing.page(
            comments,
            new Listing.Query(Filters.and(parts), "state.path", false, limit, cursor, total));
    return new Listing.Page<>(beside(page.items(), visit), page.nextCursor(), page.total());
  }
}
