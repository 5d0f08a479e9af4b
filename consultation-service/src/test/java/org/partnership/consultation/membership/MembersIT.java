package org.partnership.consultation.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.partnership.consultation.People.AUDITOR;
import static org.partnership.consultation.People.COLLEAGUE;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.HQ_MODERATOR;
import static org.partnership.consultation.People.INRECA;
import static org.partnership.consultation.People.MALI_FINANCE;
import static org.partnership.consultation.People.MALI_MODERATOR;
import static org.partnership.consultation.People.MALI_OFFICER;
import static org.partnership.consultation.People.OTHER_EDITOR;
import static org.partnership.consultation.People.VIETNAM_OFFICER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.ConsultationTest;
import org.partnership.consultation.Lounge;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsultationTest
class MembersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Lounge lounge;
  @Autowired PublishedEvents events;

  private static String members(String space) {
    return "/api/consultations/" + space + "/members";
  }

  private String membershipOf(String space, Api as) {
    return as.get("/api/consultations/" + space)
        .expect(200)
        .json()
        .at("/membership/status")
        .asString("");
  }

  @Test
  void a_public_space_is_joined_at_once_and_left_at_will() {
    String space = lounge.open("PUBLIC");
    Api.Answer joined = lounge.join(space, EDITOR);
    assertThat(joined.json().path("status").asString()).isEqualTo("MEMBER");
    assertThat(joined.json().path("partnerId").asString()).isEqualTo(INRECA);
    assertThat(joined.json().path("name").asString()).isEqualTo("inreca-editor");
    assertThat(membershipOf(space, lounge.as(EDITOR))).isEqualTo("MEMBER");
    lounge.as(EDITOR).post(members(space), Map.of()).expectProblem(409, "transition-not-allowed");

    lounge.as(EDITOR).delete(members(space) + "/me").expect(204);
    lounge.as(EDITOR).delete(members(space) + "/me").expect(409);
    assertThat(membershipOf(space, lounge.as(EDITOR))).isEmpty();
    lounge.join(space, EDITOR);

    Event event = events.awaitCount(joined.id(), 3).get(0);
    assertThat(event.type()).isEqualTo("consultation.member-joined.v1");
    assertThat(event.key()).isEqualTo(space);
    assertThat(event.data().path("partnerId").asString()).isEqualTo(INRECA);
    assertThat(event.data().toString()).doesNotContain("inreca-editor");
  }

  @Test
  void P_2_who_joined_from_a_partner_that_was_merged_belongs_to_its_survivor_until_it_is_undone() {
    String merged = Ids.next();
    String survivor = Ids.next();
    lounge.partner(survivor);
    String space = lounge.open("PUBLIC");
    Persona editor = Personas.partnerPerson("merged-editor", merged, "partner-editor");
    String id = lounge.join(space, editor).id();
    lounge.publish(merged, "partner.merged.v1", Map.of("survivorId", survivor));
    await().atMost(PATIENCE).until(() -> partnerOf(space, id).equals(survivor));
    assertThat(
            lounge
                .as(editor)
                .get(members(space))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("partnerId").asString("")))
        .contains(survivor)
        .doesNotContain(merged);
    lounge.publish(merged, "partner.merge-undone.v1", Map.of("survivorId", survivor));
    await().atMost(PATIENCE).until(() -> partnerOf(space, id).equals(merged));
  }

  private String partnerOf(String space, String membership) {
    return lounge
        .as(MALI_MODERATOR)
        .get(members(space) + "/" + membership)
        .expect(200)
        .json()
        .path("partnerId")
        .asString("");
  }

  @Test
  void into_a_space_for_members_one_asks_and_a_moderator_accepts() {
    String space = lounge.open("MEMBERS");
    Api.Answer asked = lounge.join(space, EDITOR);
    assertThat(asked.json().path("status").asString()).isEqualTo("REQUESTED");
    String member = members(space) + "/" + asked.id();

    lounge
        .as(EDITOR)
        .post(member + "/acceptance", Map.of(), "\"1\"")
        .expectProblem(403, "role-missing");
    lounge.as(MALI_OFFICER).post(member + "/acceptance", Map.of(), "\"1\"").expect(403);
    lounge.as(MALI_MODERATOR).post(member + "/acceptance", Map.of()).expect(428);
    lounge.as(MALI_MODERATOR).post(member + "/acceptance", Map.of(), "\"7\"").expect(412);
    Api.Answer accepted = lounge.act(MALI_MODERATOR, member, "/acceptance", Map.of()).expect(200);

    assertThat(accepted.json().path("status").asString()).isEqualTo("MEMBER");
    assertThat(membershipOf(space, lounge.as(EDITOR))).isEqualTo("MEMBER");
    lounge.act(MALI_MODERATOR, member, "/acceptance", Map.of()).expect(409);
  }

  @Test
  void into_a_space_by_invitation_only_moderators_bring_people() {
    String space = lounge.open("INVITED");
    lounge.as(EDITOR).post(members(space), Map.of()).expectProblem(404, "not-found");
    lounge.as(MALI_OFFICER).post(members(space), Map.of()).expectRule(422, "L-1");
    lounge
        .as(MALI_OFFICER)
        .post(members(space), Map.of("personId", EDITOR.id()))
        .expectProblem(403, "not-moderator");

    Api.Answer invited =
        lounge.as(MALI_MODERATOR).post(members(space), Map.of("personId", EDITOR.id())).expect(201);
    assertThat(invited.json().path("status").asString()).isEqualTo("INVITED");
    lounge.as(EDITOR).get("/api/consultations/" + space).expect(200);
    lounge.as(EDITOR).get("/api/consultations/" + space + "/questions").expectRule(403, "L-4");
    assertThat(lounge.join(space, EDITOR).json().path("status").asString()).isEqualTo("MEMBER");
    lounge.as(EDITOR).get("/api/consultations/" + space + "/questions").expect(200);
    lounge.as(COLLEAGUE).get("/api/consultations/" + space).expect(404);
  }

  @Test
  void who_was_removed_comes_back_only_by_invitation() {
    String space = lounge.open("PUBLIC");
    String member = members(space) + "/" + lounge.join(space, OTHER_EDITOR).id();
    lounge.act(MALI_MODERATOR, member, "/removal", Map.of()).expect(400);
    lounge.act(MALI_MODERATOR, member, "/removal", Map.of("reason", "Advertising")).expect(200);

    lounge
        .as(OTHER_EDITOR)
        .post(members(space), Map.of())
        .expectProblem(409, "transition-not-allowed");
    JsonNode seen = lounge.as(OTHER_EDITOR).get("/api/consultations/" + space).json();
    assertThat(seen.path("allowedActions").toString()).doesNotContain("member.join");
    lounge
        .as(MALI_MODERATOR)
        .post(members(space), Map.of("personId", OTHER_EDITOR.id()))
        .expect(201);
    lounge.join(space, OTHER_EDITOR);
  }

  @Test
  void R_1_nobody_accepts_or_removes_themselves() {
    String space = lounge.open("MEMBERS");
    String own = members(space) + "/" + lounge.join(space, HQ_MODERATOR).id();
    lounge.as(HQ_MODERATOR).post(own + "/acceptance", Map.of(), "*").expectRule(403, "R-1");
    lounge
        .as(HQ_MODERATOR)
        .post(own + "/removal", Map.of("reason", "me"), "*")
        .expectRule(403, "R-1");
    lounge
        .as(HQ_MODERATOR)
        .post(members(space), Map.of("personId", HQ_MODERATOR.id()))
        .expectRule(403, "R-1");
    lounge.act(MALI_MODERATOR, own, "/acceptance", Map.of()).expect(200);
  }

  @Test
  void members_see_members_and_only_those_who_decide_see_who_asked() {
    String space = lounge.open("MEMBERS");
    lounge.admit(space, EDITOR);
    String asking = lounge.join(space, OTHER_EDITOR).id();

    JsonNode list = lounge.as(EDITOR).get(members(space) + "?total=true").expect(200).json();
    assertThat(list.path("total").asInt()).isEqualTo(1);
    assertThat(list.at("/items/0/name").asString()).isEqualTo("inreca-editor");
    lounge.as(EDITOR).get(members(space) + "?status=REQUESTED").expect(403);
    lounge.as(EDITOR).get(members(space) + "/" + asking).expect(404);
    lounge.as(OTHER_EDITOR).get(members(space)).expectRule(403, "L-1");
    lounge.as(VIETNAM_OFFICER).get(members(space)).expectRule(403, "L-1");
    assertThat(
            lounge
                .as(MALI_MODERATOR)
                .get(members(space) + "?status=REQUESTED")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString())
        .isEqualTo(asking);
    lounge.as(AUDITOR).get(members(space)).expect(200);
  }

  @Test
  void joining_twice_at_once_makes_one_member_and_one_event() throws Exception {
    String space = lounge.open("PUBLIC");
    List<Callable<Integer>> joins =
        Collections.nCopies(
            8, () -> lounge.as(OTHER_EDITOR).post(members(space), Map.of()).status());
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> join : pool.invokeAll(joins)) {
        statuses.add(join.get());
      }
    }
    assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 409)).hasSize(7);
    JsonNode list = lounge.as(OTHER_EDITOR).get(members(space)).expect(200).json();
    assertThat(list.path("items")).hasSize(1);
    assertThat(events.awaitCount(list.at("/items/0/id").asString(), 1)).hasSize(1);
  }

  @Test
  void a_membership_belongs_to_its_space() {
    String one = lounge.open("PUBLIC");
    String other = lounge.open("PUBLIC");
    String id = lounge.join(one, EDITOR).id();
    lounge.as(MALI_MODERATOR).get(members(other) + "/" + id).expect(404);
    lounge
        .as(MALI_MODERATOR)
        .post(members(other) + "/" + id + "/removal", Map.of("reason", "x"), "*")
        .expect(404);
  }

  @Test
  void an_auditor_changes_nothing_so_does_not_join() {
    String space = lounge.open("PUBLIC");
    lounge.as(AUDITOR).post(members(space), Map.of()).expectProblem(403, "role-missing");
    lounge.as(MALI_FINANCE).delete(members(space) + "/me").expectProblem(404, "not-found");
  }
}
