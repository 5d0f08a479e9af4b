package org.partnership.local.material.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation space with what is asked and said in it.
 *
 * @param moderator demonstration user who opens and moderates it
 * @param members demonstration users who join it
 */
public record Consultation(
    String key,
    String title,
    String office,
    String moderator,
    List<String> languages,
    String visibility,
    String welcome,
    String purpose,
    List<Source> sources,
    List<Question> questions,
    List<String> members,
    List<Comment> comments) {

  /** A question with its parts. */
  public record Question(String key, String text, Source source, List<Question> parts) {

    public Question {
      parts = Lists.orEmpty(parts);
    }
  }

  /**
   * A comment with the replies to it.
   *
   * @param question key of the question it answers; replies have none
   * @param author demonstration user who says it
   */
  public record Comment(
      String key,
      @Nullable String question,
      String author,
      String text,
      Source source,
      List<Comment> replies) {

    public Comment {
      replies = Lists.orEmpty(replies);
    }
  }
}
