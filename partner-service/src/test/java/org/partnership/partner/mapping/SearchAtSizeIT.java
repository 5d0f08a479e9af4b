package org.partnership.partner.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Registration;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;
import org.partnership.testing.Api;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Search, facets, matches and gaps over 30,000 organisations, over HTTP. Takes minutes, so it runs
 * when asked for: {@code -Dplatform.test.size=30000 -Dit.test=SearchAtSizeIT}.
 */
@PlatformTest
@EnabledIfSystemProperty(named = "platform.test.size", matches = "[0-9]+")
class SearchAtSizeIT {

  private static final int REPEATS = 40;
  private static final Duration BOUND = Duration.ofMillis(500);
  private static final String[] COUNTRIES = {"ML", "SN", "VN", "IN", "MW", "VU", "GB", "FR"};

  @Autowired Api api;
  @Autowired MongoTemplate mongo;

  @Test
  void P_9_searching_thirty_thousand_organisations_is_quick() {
    Tree.plant(api);
    int size = Integer.getInteger("platform.test.size");
    Instant start = Instant.now();
    load(size);
    System.out.printf("loaded %d in %s%n", size, Duration.between(start, Instant.now()));

    Map<String, String> asks =
        Map.of(
            "list", "/api/partners?limit=50",
            "two words", "/api/partners?q=toro%20besana&limit=50",
            "a prefix", "/api/partners?q=kalibo&limit=50",
            "a misspelling", "/api/partners?q=kxlibo&limit=50",
            "a filter", "/api/partners?country=ML&category=FOUNDATION&limit=50",
            "all facets", "/api/partners?limit=1&facets=true",
            "facets of a search", "/api/partners?q=kalibo&limit=1&facets=true",
            "gaps", "/api/partner-gaps?country=ML");
    asks.forEach((what, path) -> measure(what, () -> api.as(Partners.OFFICER).get(path)));
    measure(
        "matches",
        () ->
            api.as(Partners.OFFICER)
                .post("/api/partner-matches", Map.of("focusAreas", List.of("10110"))));
    assertThat(
            measure(
                "a prefix again",
                () -> api.as(Partners.OFFICER).get("/api/partners?q=kalibo&limit=50")))
        .isLessThan(BOUND);
  }

  private static Duration measure(String what, java.util.function.Supplier<Api.Answer> ask) {
    long[] times = new long[REPEATS];
    String total = "";
    for (int i = 0; i < REPEATS; i++) {
      long before = System.nanoTime();
      Api.Answer answer = ask.get().expect(200);
      times[i] = System.nanoTime() - before;
      total = Integer.toString(answer.json().path("items").size());
    }
    Arrays.sort(times);
    System.out.printf(
        "%-20s p50 %6.1f ms  p95 %6.1f ms  %s shown%n",
        what, times[REPEATS / 2] / 1e6, times[REPEATS * 95 / 100] / 1e6, total);
    return Duration.ofNanos(times[REPEATS * 95 / 100]);
  }

  private void load(int size) {
    MongoCollection<Document> partners = mongo.getCollection("partners");
    Random random = new Random(30);
    By by = new By("loader", "MLI", Instant.now());
    List<Document> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Document state = new Document();
      mongo.getConverter().write(partner(i, random, by), state);
      batch.add(
          new Document("_id", Ids.next())
              .append("version", 1L)
              .append("createdAt", Date.from(by.at()))
              .append("updatedAt", Date.from(by.at()))
              .append("state", state)
              .append("seq", 1L)
              .append("lastEventAt", Date.from(by.at()))
              .append("outbox", List.of())
              .append("keys", List.of()));
      if (batch.size() == 500 || i == size - 1) {
        partners.insertMany(batch);
        batch.clear();
      }
    }
  }

  private static Partner partner(int i, Random random, By by) {
    Profile profile =
        new Profile(
            word(random) + " " + word(random) + " " + word(random) + " " + Integer.toString(i, 36),
            null,
            List.of(),
            List.of(word(random) + " " + word(random)),
            List.of(Category.values()[random.nextInt(Category.values().length)]),
            null,
            COUNTRIES[random.nextInt(COUNTRIES.length)],
            true,
            null,
            Reach.NATIONAL,
            List.of(),
            List.of("1" + random.nextInt(10) + "110", "2" + random.nextInt(10) + "030"),
            List.of(),
            List.of(new Offer(Offer.Kind.SKILL, word(random) + " " + word(random), List.of())),
            List.of(),
            List.of(),
            List.of(),
            null,
            word(random) + " " + word(random) + " " + word(random) + " " + word(random));
    return switch (Registration.register(profile, "MLI", null, List.of(), by)) {
      case Decision.Accepted<Partner> accepted -> accepted.state();
      case Decision.Refused<Partner> refused -> throw new AssertionError(refused);
    };
  }

  /** One of some 8,000 words. */
  private static String word(Random random) {
    String[] syllables = {
      "ka", "li", "bo", "tu", "re", "sa", "mi", "no", "da", "fe", "go", "pu", "be", "ro", "to",
      "na", "su", "vi", "la", "mo"
    };
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(syllables[random.nextInt(syllables.length)]);
    }
    return word.toString();
  }
}
