package org.partnership.consultation.question.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.partnership.consultation.question.application.AskingQuestion;
import org.partnership.consultation.question.application.EditingQuestion;
import org.partnership.consultation.question.application.ReadingQuestions;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.question.web.QuestionForms.QuestionChangeForm;
import org.partnership.consultation.question.web.QuestionForms.QuestionForm;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Questions")
class QuestionController {

  private final AskingQuestion asking;
  private final EditingQuestion editing;
  private final ReadingQuestions reading;
  private final SpaceDoor door;
  private final MergePatch mergePatch;

  QuestionController(
      AskingQuestion asking,
      EditingQuestion editing,
      ReadingQuestions reading,
      SpaceDoor door,
      MergePatch mergePatch) {
    this.asking = asking;
    this.editing = editing;
    this.reading = reading;
    this.door = door;
    this.mergePatch = mergePatch;
  }

  /** All questions of a space: there are few enough for one answer. */
  record Questions(List<QuestionView> items) {}

  @PostMapping("/api/consultations/{id}/questions")
  @PermittedTo("question.ask")
  @Operation(summary = "Put a question to a space, or a part to a question")
  ResponseEntity<QuestionView> ask(
      @PathVariable String id, @Valid @RequestBody QuestionForm form, Act act) {
    Stored<Question> question = asking.ask(id, form.toWanted(), form.parentId(), act);
    return Etags.created("/api/questions/" + question.id(), question, view(question, act));
  }

  @GetMapping("/api/consultations/{id}/questions")
  @PermittedTo("consultation.read-inside")
  @Operation(summary = "The questions of a space in order, each followed by its parts, with counts")
  Questions list(@PathVariable String id, HttpServletRequest request, Caller caller) {
    QueryParameters.onlyKnown(request);
    return new Questions(
        reading.of(id, caller).stream().map(seen -> QuestionView.of(seen, door)).toList());
  }

  @GetMapping("/api/questions/{id}")
  @PermittedTo("consultation.read-inside")
  @Operation(summary = "Read a question")
  ResponseEntity<QuestionView> get(@PathVariable String id, Caller caller) {
    ReadingQuestions.Seen seen = reading.one(id, caller);
    return Etags.ok(seen.question(), QuestionView.of(seen, door));
  }

  @PatchMapping("/api/questions/{id}")
  @PermittedTo("question.edit")
  @Operation(summary = "Reword or move a question by a JSON merge patch")
  ResponseEntity<QuestionView> edit(
      @PathVariable String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Question> question =
        editing.edit(
            id,
            before ->
                mergePatch
                    .apply(QuestionChangeForm.of(before), patch, QuestionChangeForm.class)
                    .toWanted(),
            ifMatch,
            act);
    return Etags.ok(question, view(question, act));
  }

  private QuestionView view(Stored<Question> question, Act act) {
    return QuestionView.of(reading.seen(question, act.caller()), door);
  }
}
