package org.partnership.local.material.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.local.material.api.ConsultationsApi;
import org.partnership.local.material.data.Consultation;
import org.partnership.local.material.data.Consultation.Comment;
import org.partnership.local.material.data.Consultation.Question;
import org.partnership.local.material.http.Answer;
import org.partnership.local.material.http.Patience;
import org.partnership.local.material.http.Patience.Progress;
import org.partnership.local.material.http.Platform;
import tools.jackson.databind.JsonNode;

/** Creates the consultation space, asks its questions, opens it and holds the conversation. */
final class LoadingConsultation {

  private final Platform platform;
  private final ConsultationsApi api;
  private final Patience patience;
  private final Consultation it;
  private final String language;

  LoadingConsultation(Platform platform, Patience patience, Consultation it) {
    this.platform = platform;
    this.api = new ConsultationsApi(platform);
    this.patience = patience;
    this.it = it;
    this.language = it.languages().getFirst();
  }

  void load() {
    patience.settle(
        it.title(),
        () -> {
          String id = findOrCreate();
          Map<String, String> questionIds = ask(id);
          open(id);
          it.members().forEach(member -> join(id, member));
          it.comments().forEach(comment -> comment(questionIds, comment));
          return Progress.DONE;
        });
  }

  private String findOrCreate() {
    return api.find(it.moderator(), it)
        .orElseGet(() -> api.create(it.moderator(), it, platform.subjectOf(it.moderator())).id());
  }

  private Map<String, String> ask(String spaceId) {
    List<JsonNode> there = api.questions(it.moderator(), spaceId);
    Map<String, String> questionIds = new HashMap<>();
    int position = 1;
    for (Question question : it.questions()) {
      String id = findOrAsk(there, spaceId, question, position, null);
      questionIds.put(question.key(), id);
      int part = 1;
      for (Question sub : question.parts()) {
        questionIds.put(sub.key(), findOrAsk(there, spaceId, sub, part, id));
        part++;
      }
      position++;
    }
    return questionIds;
  }

  private String findOrAsk(
      List<JsonNode> there,
      String spaceId,
      Question question,
      int position,
      @Nullable String parentId) {
    return there.stream()
        .filter(known -> known.path("text").path(language).asString("").equals(question.text()))
        .map(known -> known.path("id").stringValue())
        .findFirst()
        .orElseGet(
            () -> api.ask(it.moderator(), spaceId, question, language, position, parentId).id());
  }

  private void open(String spaceId) {
    Answer space = api.read(it.moderator(), spaceId);
    if (space.text("status").equals("DRAFT")) {
      api.open(it.moderator(), space, it.key());
    }
  }

  private void join(String spaceId, String member) {
    boolean belongs =
        api.read(member, spaceId)
            .body()
            .path("membership")
            .path("status")
            .asString("")
            .equals("MEMBER");
    if (!belongs) {
      api.join(member, spaceId, it.key());
    }
  }

  private void comment(Map<String, String> questionIds, Comment comment) {
    String questionId = questionIds.getOrDefault(String.valueOf(comment.question()), "");
    List<JsonNode> there = api.comments(it.moderator(), questionId);
    String id =
        find(there, comment).orElseGet(() -> api.comment(questionId, comment, language).id());
    for (Comment reply : comment.replies()) {
      if (find(there, reply).isEmpty()) {
        api.reply(id, reply, language);
      }
    }
  }

  private static Optional<String> find(List<JsonNode> there, Comment comment) {
    return there.stream()
        .filter(known -> known.path("text").asString("").startsWith(comment.text()))
        .map(known -> known.path("id").stringValue())
        .findFirst();
  }
}
