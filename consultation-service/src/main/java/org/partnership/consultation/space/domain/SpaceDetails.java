package org.partnership.consultation.space.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.Change;

/**
 * What organisers say about a space.
 *
 * @param title in the first of the languages, like the other texts here
 * @param languages BCP 47, at least one
 * @param opensOn planned first day, in the office's time zone
 * @param closesOn planned last day; nothing happens by itself, the moderators are reminded
 * @param moderators pseudonymous ids of members of staff, at least one
 */
public record SpaceDetails(
    String title,
    @Nullable String welcome,
    @Nullable String purpose,
    List<String> languages,
    Visibility visibility,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closesOn,
    List<String> moderators) {

  public SpaceDetails {
    languages = languages.stream().distinct().toList();
    moderators = moderators.stream().distinct().toList();
  }

  /** The same, moderated by these. */
  public SpaceDetails moderatedBy(List<String> people) {
    return new SpaceDetails(
        title, welcome, purpose, languages, visibility, opensOn, closesOn, people);
  }

  List<Change> changesTo(SpaceDetails after) {
    List<Change> changes = new ArrayList<>();
    Change.note(changes, "title", title, after.title);
    Change.note(changes, "welcome", welcome, after.welcome);
    Change.note(changes, "purpose", purpose, after.purpose);
    Change.note(changes, "languages", languages, after.languages);
    Change.note(changes, "visibility", visibility, after.visibility);
    Change.note(changes, "opensOn", opensOn, after.opensOn);
    Change.note(changes, "closesOn", closesOn, after.closesOn);
    Change.note(changes, "moderators", moderators, after.moderators);
    return changes;
  }
}
