package org.partnership.consultation.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.membership.application.ComingIn;
import org.partnership.consultation.membership.application.DecidingMembership;
import org.partnership.consultation.membership.application.ReadingMembers;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipStatus;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.web.NoFields;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consultations/{id}")
@Tag(name = "Members of consultations")
class MemberController {

  private final ComingIn comingIn;
  private final DecidingMembership deciding;
  private final ReadingMembers reading;
  private final SpaceDoor door;

  MemberController(
      ComingIn comingIn, DecidingMembership deciding, ReadingMembers reading, SpaceDoor door) {
    this.comingIn = comingIn;
    this.deciding = deciding;
    this.reading = reading;
    this.door = door;
  }

  /**
   * Who is meant.
   *
   * @param personId somebody whom a moderator invites; left out: the caller
   */
  record Coming(@Nullable @PlainText(max = 100) String personId) {}

  /** Why somebody is removed; it stays in this service. */
  record Removal(@NotNull @PlainText(max = 1_000) String reason) {}

  @PostMapping("/members")
  @PermittedTo("member.join")
  @Operation(
      summary = "Join a space, ask to, or invite somebody",
      description =
          "A public space is joined at once; a space for members is asked for and a moderator accepts;"
              + " with personId a moderator of the space or of its office invites that person (action"
              + " member.invite), who joins by the same operation.")
  ResponseEntity<MemberView> come(
      @PathVariable String id,
      @Valid @RequestBody(required = false) @Nullable Coming body,
      Act act) {
    Stored<Membership> membership =
        body == null || body.personId() == null
            ? comingIn.come(id, act)
            : comingIn.invite(id, body.personId(), act);
    return Etags.created(
        "/api/consultations/" + id + "/members/" + membership.id(),
        membership,
        view(id, membership, act.caller()));
  }

  @GetMapping("/members")
  @PermittedTo("member.list")
  @Operation(
      summary = "List the members of a space",
      description = "Any status other than MEMBER is for those who decide about members.")
  Listing.Page<MemberView> list(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MembershipStatus status,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "false") boolean total,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "status", "limit", "cursor", "total");
    return reading
        .page(id, status, limit, cursor, total, caller)
        .map(seen -> MemberView.of(seen, door));
  }

  @GetMapping("/members/{memberId}")
  @PermittedTo("member.list")
  @Operation(summary = "Read a membership")
  ResponseEntity<MemberView> get(
      @PathVariable String id, @PathVariable String memberId, Caller caller) {
    ReadingMembers.Seen seen = reading.one(id, memberId, caller);
    return Etags.ok(seen.membership(), MemberView.of(seen, door));
  }

  @DeleteMapping("/members/me")
  @PermittedTo("member.leave")
  @Operation(summary = "Leave a space, withdraw a request, decline an invitation")
  ResponseEntity<Void> leave(@PathVariable String id, Act act) {
    deciding.leave(id, act);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/members/{memberId}/acceptance")
  @PermittedTo("member.accept")
  @Operation(summary = "Accept who asked to become a member")
  ResponseEntity<MemberView> accept(
      @PathVariable String id,
      @PathVariable String memberId,
      @RequestBody(required = false) @Nullable NoFields body,
      IfMatch ifMatch,
      Act act) {
    Stored<Membership> membership = deciding.accept(id, memberId, ifMatch, act);
    return Etags.ok(membership, view(id, membership, act.caller()));
  }

  @PostMapping("/members/{memberId}/removal")
  @PermittedTo("member.remove")
  @Operation(summary = "Remove a member, or decline who asked")
  ResponseEntity<MemberView> remove(
      @PathVariable String id,
      @PathVariable String memberId,
      @Valid @RequestBody Removal body,
      IfMatch ifMatch,
      Act act) {
    Stored<Membership> membership = deciding.remove(id, memberId, body.reason(), ifMatch, act);
    return Etags.ok(membership, view(id, membership, act.caller()));
  }

  private MemberView view(String id, Stored<Membership> membership, Caller caller) {
    return MemberView.of(reading.justDecided(membership, door.visit(id, caller)), door);
  }
}
