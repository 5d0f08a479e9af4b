package org.partnership.partner.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.partner.partner.domain.Merging;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.partnership.testing.Api;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A merge whose service died right after its commit point is finished by the next instance to look
 * (P-2): what is there is made as that death leaves it, with the commands of the merge itself.
 */
@PlatformTest
class MergeRecoveryIT {

  private static final By HEADQUARTERS = new By("hq-admin-sub", "HQ", Instant.now());

  @Autowired Api api;
  @Autowired PublishedEvents events;
  @Autowired AggregateStore<Partner> partners;
  @Autowired Commands commands;
  @Autowired List<Recovery> recoveries;

  private Partners register;
  private String loser = "";
  private String survivor = "";
  private String chapter = "";
  private String mergeId = "";

  @BeforeEach
  void plant() {
    register = new Partners(api);
    loser = register.prospect("Loser");
    survivor = register.prospect("Survivor");
    Map<String, Object> form = Partners.form("Chapter");
    form.put("headquarters", false);
    form.put("parentId", loser);
    chapter = api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
    api.as(Partners.OFFICER)
        .post(
            "/api/partners/" + loser + "/flags",
            Map.of("severity", "OBSERVATION", "reason", "Noted."))
        .expect(201);
    mergeId = Ids.next();
  }

  private void change(String id, Function<Partner, Decision<Partner>> decide) {
    commands.change(
        partners,
        id,
        IfMatch.ANY,
        Act.ofPlatform("test", Instant.now(), null, null),
        stored -> {},
        stored -> decide.apply(stored.state()));
  }

  private void committed() {
    change(loser, partner -> Merging.claim(partner, mergeId, HEADQUARTERS));
    change(survivor, partner -> Merging.claim(partner, mergeId, HEADQUARTERS));
    change(loser, partner -> Merging.merge(partner, mergeId, survivor, "One.", HEADQUARTERS));
  }

  private void recover() {
    recoveries.forEach(Recovery::recover);
  }

  private JsonNode read(String id) {
    return api.as(Partners.OFFICER).get("/api/partners/" + id).expect(200).json();
  }

  private int flags(String id) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + id + "/flags")
        .expect(200)
        .json()
        .path("items")
        .size();
  }

  @Test
  void P_2_a_merge_that_was_committed_and_no_more_is_finished_and_finishing_twice_is_once() {
    committed();
    assertThat(flags(survivor)).isZero();

    recover();
    long sequence = partners.find(survivor).orElseThrow().sequence();
    recover();

    assertThat(read(loser).path("id").asString()).isEqualTo(survivor);
    assertThat(flags(survivor)).isEqualTo(1);
    assertThat(read(chapter).path("parentId").asString()).isEqualTo(survivor);
    assertThat(partners.find(loser).orElseThrow().state().merge())
        .extracting(Merge::stage)
        .isEqualTo(Merge.Stage.DONE);
    assertThat(partners.find(survivor).orElseThrow().sequence()).isEqualTo(sequence);
    assertThat(partners.find(survivor).orElseThrow().state().claim()).isNull();
    events.awaitOf(survivor, "partner.absorbed.v1");
  }

  @Test
  void P_2_an_undoing_that_was_committed_and_no_more_is_finished_with_the_chapters() {
    committed();
    recover();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    change(loser, partner -> Merging.undo(partner, mergeId, "Two.", today, HEADQUARTERS));

    recover();
    recover();

    assertThat(read(loser).path("id").asString()).isEqualTo(loser);
    assertThat(read(chapter).path("parentId").asString()).isEqualTo(loser);
    assertThat(flags(survivor)).isZero();
    assertThat(flags(loser)).isEqualTo(1);
    events.awaitOf(survivor, "partner.absorption-undone.v1");
  }

  @Test
  void P_2_R_2_an_undone_merge_gives_the_chapters_back_and_the_history_names_who_undid_it() {
    String undone =
        api.as(Tree.HQ_ADMIN)
            .post(
                "/api/partners/" + loser + "/duplicate-decisions",
                Map.of("otherId", survivor, "decision", "MERGE", "reason", "One."))
            .expect(201)
            .json()
            .path("mergeId")
            .asString();
    assertThat(read(chapter).path("parentId").asString()).isEqualTo(survivor);

    api.as(Partners.HQ_ADMIN_2)
        .post(
            "/api/partners/" + survivor + "/merges/" + undone + "/undo",
            Map.of("reason", "Two after all."))
        .expect(200);

    assertThat(read(chapter).path("parentId").asString()).isEqualTo(loser);
    JsonNode last =
        api.as(Tree.HQ_ADMIN)
            .get("/api/partners/" + survivor + "/history")
            .expect(200)
            .json()
            .path("items")
            .get(0);
    assertThat(last.path("action").asString()).isEqualTo("partner.give-back");
    assertThat(last.path("by").asString()).isEqualTo(Partners.HQ_ADMIN_2.id());
    assertThat(last.path("reason").asString()).isEqualTo("Two after all.");
    assertThat(last.path("changes").toString()).contains("formerNames").contains("Loser");
  }
}
