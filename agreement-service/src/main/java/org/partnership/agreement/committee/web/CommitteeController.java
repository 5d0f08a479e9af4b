package org.partnership.agreement.committee.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.committee.application.Committees;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.committee.domain.Committee;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/committees}. */
@RestController
@Tag(name = "Committees")
class CommitteeController {

  private final Committees committees;
  private final Access access;

  CommitteeController(Committees committees, Access access) {
    this.committees = committees;
    this.access = access;
  }

  @GetMapping("/api/committees/{office}")
  @PermittedTo(Actions.COMMITTEE_READ)
  @Operation(summary = "The review committee of an office: members, quorum, majority (A-4)")
  ResponseEntity<CommitteeView> get(@PathVariable("office") String office, Caller caller) {
    return answer(committees.get(office, caller), caller);
  }

  @PutMapping("/api/committees/{office}")
  @PermittedTo(Actions.COMMITTEE_SET)
  @Operation(
      summary = "Sets an office's committee up or changes it",
      description = "Takes If-Match where there is one already. Hearings go on as they began.")
  ResponseEntity<CommitteeView> put(
      @PathVariable("office") String office,
      @Valid @RequestBody CommitteeBody body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      Act act) {
    return answer(
        committees.set(office, body.toBench(), () -> IfMatch.fromHeader(version), act),
        act.caller());
  }

  private ResponseEntity<CommitteeView> answer(Stored<Committee> stored, Caller caller) {
    Committee committee = stored.state();
    Bench bench = committee.bench();
    return Etags.ok(
        stored,
        new CommitteeView(
            stored.id(),
            stored.version(),
            committee.office(),
            bench.members(),
            bench.quorum(),
            bench.majority(),
            stored.createdAt(),
            stored.updatedAt(),
            access.allowed(
                caller, List.of(Actions.COMMITTEE_SET), Scope.ofOffice(committee.office()))));
  }
}
