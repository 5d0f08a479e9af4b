package org.partnership.local.material.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.local.material.data.Consultation;
import org.partnership.local.material.data.Consultation.Comment;
import org.partnership.local.material.data.Consultation.Question;
import org.partnership.local.material.data.Source;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;
import tools.jackson.databind.JsonNode;

/** {@code /api/consultations} and what hangs under it. */
public final class ConsultationsApi {

  private final Platform platform;

  public ConsultationsApi(Platform platform) {
    this.platform = platform;
  }

  /** The id of the space with exactly this title. */
  public Optional<String> find(String user, Consultation it) {
    return platform
        .get(user, "/api/consultations?limit=50&q=" + Platform.query(it.title()))
        .items()
        .stream()
        .filter(space -> space.path("title").asString("").equals(it.title()))
        .map(space -> space.path("id").stringValue())
        .findFirst();
  }

  /** Creates the space, not yet open; the answer is the new one. */
  public Answer create(String user, Consultation it, String moderator) {
    return platform.post(
        user,
        "/api/consultations",
        "consultation:" + it.key() + ":create",
        Json.object(
            "title", it.title(),
            "welcome", Source.cite(it.welcome(), it.sources()),
            "purpose", it.purpose(),
            "languages", it.languages(),
            "visibility", it.visibility(),
            "office", it.office(),
            "moderators", List.of(moderator)));
  }

  /** The space as it is now. */
  public Answer read(String user, String id) {
    return platform.get(user, "/api/consultations/" + id);
  }

  /** Opens the space. */
  public void open(String user, Answer space, String key) {
    platform.act(
        user,
        "/api/consultations/" + space.id() + "/opening",
        "consultation:" + key + ":opening",
        space,
        Json.object());
  }

  /** Makes the caller a member. */
  public void join(String user, String spaceId, String key) {
    platform.post(
        user,
        "/api/consultations/" + spaceId + "/members",
        "consultation:" + key + ":join:" + user,
        Json.object());
  }

  /** The questions of a space. */
  public List<JsonNode> questions(String user, String spaceId) {
    return platform.get(user, "/api/consultations/" + spaceId + "/questions").items();
  }

  /** Asks a question, or a part of one; the answer is the new one. */
  public Answer ask(
      String user,
      String spaceId,
      Question question,
      String language,
      int position,
      @Nullable String parentId) {
    return platform.post(
        user,
        "/api/consultations/" + spaceId + "/questions",
        "question:" + question.key(),
        Json.object(
            "position", position,
            "text", Json.object(language, question.text()),
            "parentId", parentId));
  }

  /** The comments on a question. */
  public List<JsonNode> comments(String user, String questionId) {
    return platform.get(user, "/api/questions/" + questionId + "/comments?limit=100").items();
  }

  /** Answers a question. */
  public Answer comment(String questionId, Comment it, String language) {
    return say("/api/questions/" + questionId + "/comments", it, language);
  }

  /** Answers a comment. */
  public Answer reply(String commentId, Comment it, String language) {
    return say("/api/comments/" + commentId + "/replies", it, language);
  }

  private Answer say(String path, Comment it, String language) {
    return platform.post(
        it.author(),
        path,
        "comment:" + it.key(),
        Json.object("text", Source.cite(it.text(), List.of(it.source())), "language", language));
  }
}
