package org.partnership.reporting.projection.domain;

import org.jspecify.annotations.Nullable;

/**
 * A consultation.
 *
 * @param title known from its opening on
 * @param visibility PUBLIC, MEMBERS or INVITED
 * @param status DRAFT, OPEN or CLOSED
 */
public record ConsultationState(
    @Nullable String title, String visibility, @Nullable String office, String status)
    implements State {

  private static final String FIRST_STATUS = "DRAFT";

  static ConsultationState after(@Nullable ConsultationState known, Fact fact) {
    ConsultationState before =
        known == null ? new ConsultationState(null, "INVITED", fact.office(), FIRST_STATUS) : known;
    return switch (fact.type()) {
      case "consultation.created.v1", "consultation.updated.v1" -> before.content(fact);
      case "consultation.opened.v1", "consultation.closed.v1" ->
          before.content(fact).status(fact.text("to", before.status));
      default -> before;
    };
  }

  private ConsultationState content(Fact fact) {
    String newTitle = fact.text("title");
    return new ConsultationState(
        newTitle == null ? title : newTitle,
        fact.text("visibility", visibility),
        fact.textOr("office", office),
        status);
  }

  private ConsultationState status(String now) {
    return new ConsultationState(title, visibility, office, now);
  }

  /** Whether everybody with an account may read it. */
  public boolean open() {
    return visibility.equals("PUBLIC") && !status.equals(FIRST_STATUS);
  }
}
