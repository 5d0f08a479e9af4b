package org.partnership.local.material.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partnership to enter. A real one cites its sources and goes no further in the partnering cycle
 * than they justify; an illustrative one has none.
 *
 * @param office the lead office
 * @param principles the comment given with each of the seven principles; without it none is
 *     answered
 * @param step where in the partnering cycle it should be in the end
 */
public record Partnership(
    String key,
    String title,
    String office,
    List<String> otherOffices,
    List<String> results,
    List<String> contributions,
    String form,
    String engagement,
    String reach,
    List<String> countries,
    List<Participant> participants,
    @Nullable String governance,
    @Nullable String principles,
    @Nullable String exitStrategy,
    Step step,
    List<Source> sources) {

  public Partnership {
    otherOffices = Lists.orEmpty(otherOffices);
    results = Lists.orEmpty(results);
    countries = Lists.orEmpty(countries);
    participants = Lists.orEmpty(participants);
    sources = Lists.orEmpty(sources);
  }

  /** One side besides the office; {@code partner} is a key of the material. */
  public record Participant(
      String partner,
      String role,
      @Nullable String comparativeAdvantage,
      List<Contribution> contributions) {

    public Participant {
      contributions = Lists.orEmpty(contributions);
    }
  }

  /** What a side brings, as far as its source says. */
  public record Contribution(String kind, String description) {}

  /** The partnering cycle, in its order. */
  public enum Step {
    SCOPING,
    IDENTIFYING,
    BUILDING,
    PLANNING,
    MANAGING,
    RESOURCING,
    IMPLEMENTING,
    MEASURING,
    REVIEWING;

    /** The step after this one. */
    public Step next() {
      return values()[ordinal() + 1];
    }
  }

  /** True for a made-up partnership. */
  public boolean illustrative() {
    return sources.isEmpty();
  }

  /** How it is governed, followed by where that is said. */
  public String citedGovernance() {
    return illustrative()
        ? "Made up, to show how the platform works."
        : Source.cite(governance, sources);
  }
}
