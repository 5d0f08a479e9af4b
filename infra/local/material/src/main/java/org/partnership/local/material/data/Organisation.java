package org.partnership.local.material.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation to register. A real one cites its sources and stays a prospect, since no document
 * says that it was assessed; an illustrative one has no source and says where it should stand.
 *
 * @param key name within the material
 * @param office the office that registers it and has a focal point for it
 * @param people prefix of its demonstration users, if it has any
 * @param standing where an illustrative one should stand in the end
 * @param assessment how far the assessment of one that is under assessment has come
 * @param reason why it is declined, suspended or blocked
 */
public record Organisation(
    String key,
    String legalName,
    @Nullable String shortName,
    List<String> aliases,
    List<String> categories,
    @Nullable String civilSocietyKind,
    @Nullable String country,
    @Nullable String reach,
    String office,
    @Nullable String people,
    List<String> focusAreas,
    List<String> tags,
    List<Offer> offers,
    @Nullable String description,
    List<Source> sources,
    @Nullable Standing standing,
    @Nullable AssessmentStage assessment,
    @Nullable String reason) {

  /** The tag that marks everything made up. */
  public static final String ILLUSTRATIVE = "illustrative";

  public Organisation {
    aliases = Lists.orEmpty(aliases);
    focusAreas = Lists.orEmpty(focusAreas);
    tags = Lists.orEmpty(tags);
    offers = Lists.orEmpty(offers);
    sources = Lists.orEmpty(sources);
  }

  /** Something it can bring to a partnership. */
  public record Offer(String kind, String description) {}

  /** Where a partner stands in the register. */
  public enum Standing {
    PROSPECT,
    UNDER_ASSESSMENT,
    ELIGIBLE,
    DECLINED,
    SUSPENDED,
    BLOCKED
  }

  /** How far an undecided assessment has come. */
  public enum AssessmentStage {
    DRAFT,
    SUBMITTED
  }

  /** True for a made-up organisation. */
  public boolean illustrative() {
    return sources.isEmpty();
  }

  /** Where it should stand in the end. */
  public Standing target() {
    return standing == null ? Standing.PROSPECT : standing;
  }

  /** Its own tags, and one for each source or the mark of what is made up. */
  public List<String> allTags() {
    List<String> all = new ArrayList<>(tags);
    if (illustrative()) {
      all.add(ILLUSTRATIVE);
    }
    sources.forEach(source -> all.add(source.tag()));
    return all;
  }

  /** What is said about it, followed by where that is said. */
  public String citedDescription() {
    return illustrative()
        ? "Made up, to show how the platform works; no such organisation exists."
        : Source.cite(description, sources);
  }
}
