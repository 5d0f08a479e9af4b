package org.partnership.consultation.space.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.partnership.consultation.space.application.ConcludingSpace;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.web.OutcomeForms.CommitmentForm;
import org.partnership.consultation.space.web.OutcomeForms.ConclusionForm;
import org.partnership.consultation.space.web.OutcomeForms.ProgressForm;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Outcomes of consultations")
class OutcomeController {

  private final ConcludingSpace concluding;
  private final SpaceDoor door;

  OutcomeController(ConcludingSpace concluding, SpaceDoor door) {
    this.concluding = concluding;
    this.door = door;
  }

  @PutMapping("/api/consultations/{id}/conclusion")
  @PermittedTo("consultation.conclude")
  @Operation(summary = "Record what was heard, traced to comments")
  ResponseEntity<SpaceView> conclude(
      @PathVariable String id, @Valid @RequestBody ConclusionForm form, IfMatch ifMatch, Act act) {
    Stored<Space> space = concluding.conclude(id, form.whatWeHeard(), form.cited(), ifMatch, act);
    return Etags.ok(space, SpaceView.of(door.visit(space, act.caller()), door));
  }

  @PostMapping("/api/consultations/{id}/commitments")
  @PermittedTo("commitment.make")
  @Operation(summary = "Commit to what changes, with an owner, traced to comments")
  ResponseEntity<CommitmentView> commit(
      @PathVariable String id, @Valid @RequestBody CommitmentForm form, Act act) {
    String commitmentId = Ids.forNewThing(act);
    Stored<Space> space = concluding.commit(id, commitmentId, form.toWanted(), act);
    return Etags.created("/api/commitments/" + commitmentId, space, view(space, commitmentId, act));
  }

  @GetMapping("/api/commitments/{id}")
  @PermittedTo("consultation.read-inside")
  @Operation(summary = "Read a commitment and how it goes")
  ResponseEntity<CommitmentView> get(@PathVariable String id, Act act) {
    Stored<Space> space = concluding.visitOfCommitment(id, act).stored();
    return Etags.ok(space, view(space, id, act));
  }

  @PatchMapping("/api/commitments/{id}")
  @PermittedTo("commitment.progress")
  @Operation(summary = "Tell how a commitment goes: its status, a note; also after closing")
  ResponseEntity<CommitmentView> progress(
      @PathVariable String id, @Valid @RequestBody ProgressForm form, IfMatch ifMatch, Act act) {
    Stored<Space> space = concluding.progress(id, form.status(), form.note(), ifMatch, act);
    return Etags.ok(space, view(space, id, act));
  }

  private CommitmentView view(Stored<Space> space, String commitmentId, Act act) {
    return CommitmentView.of(
        space.state().commitment(commitmentId).orElseThrow(),
        door.visit(space, act.caller()),
        door);
  }
}
