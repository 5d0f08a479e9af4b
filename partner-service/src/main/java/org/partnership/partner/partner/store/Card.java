package org.partnership.partner.partner.store;

import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.Numbers;

/**
 * What counting and comparing over the whole register needs of a partner.
 *
 * @param merged into another: in the register by its name alone
 * @param country ISO 3166 alpha-2; none for some global bodies
 * @param sectors OECD-DAC codes of its focus areas and of what it offers
 * @param offices with a relation to it
 */
public record Card(
    String id,
    long version,
    boolean merged,
    String status,
    @Nullable String country,
    List<String> categories,
    @Nullable String reach,
    List<String> focusAreas,
    List<String> sectors,
    List<String> offerKinds,
    @Nullable String rating,
    List<String> offices) {

  static final Bson FIELDS =
      Projections.include(
          "version",
          "updatedAt",
          "state.merge.stage",
          "state.status",
          "state.rating",
          "state.offices",
          "state.search.offerKinds",
          "state.profile.country",
          "state.profile.categories",
          "state.profile.reach",
          "state.profile.focusAreas",
          "state.profile.offers.focusAreas");

  private static final Document NOTHING = new Document();

  /** Of a document that has at least {@link #FIELDS}. */
  static Card of(Document partner) {
    Document state = partner.get("state", NOTHING);
    Document profile = state.get("profile", NOTHING);
    String stage = state.get("merge", NOTHING).getString("stage");
    List<String> focusAreas = texts(profile, "focusAreas");
    return new Card(
        partner.getString("_id"),
        Numbers.longOf(partner, "version"),
        stage != null && PartnerFilter.MERGED.contains(stage),
        shared(state.getString("status")),
        sharedOrNull(profile.getString("country")),
        texts(profile, "categories"),
        sharedOrNull(profile.getString("reach")),
        focusAreas,
        Stream.concat(
                focusAreas.stream(),
                profile.getList("offers", Document.class, List.of()).stream()
                    .flatMap(offer -> texts(offer, "focusAreas").stream()))
            .distinct()
            .toList(),
        texts(state.get("search", NOTHING), "offerKinds"),
        sharedOrNull(state.getString("rating")),
        texts(state, "offices"));
  }

  private static List<String> texts(Document document, String field) {
    return document.getList(field, String.class, List.of()).stream()
        .map(Card::shared)
        .distinct()
        .toList();
  }

  /** The same few hundred codes stand on tens of thousands of cards. */
  private static String shared(String code) {
    return code.intern();
  }

  private static @Nullable String sharedOrNull(@Nullable String code) {
    return code == null ? null : shared(code);
  }
}
