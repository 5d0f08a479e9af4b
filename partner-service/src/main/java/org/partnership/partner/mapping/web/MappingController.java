package org.partnership.partner.mapping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.web.QueryParameters;
import org.partnership.kit.web.Texts;
import org.partnership.partner.country.Country;
import org.partnership.partner.mapping.application.FindingGaps;
import org.partnership.partner.mapping.application.FindingMatches;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Mapping")
class MappingController {

  private final FindingMatches matches;
  private final FindingGaps gaps;
  private final Texts texts;

  MappingController(FindingMatches matches, FindingGaps gaps, Texts texts) {
    this.matches = matches;
    this.gaps = gaps;
    this.texts = texts;
  }

  /** Why a partner stands where it does, in the caller's language. */
  record MatchReasonView(String code, String fact) {}

  /**
   * A ranked partner.
   *
   * @param score 0 to 1: the share of what the need asks for that it would add
   * @param covers focus areas of the need that it works in
   */
  record MatchView(
      String partnerId,
      String legalName,
      PartnerStatus status,
      @Nullable String country,
      double score,
      Set<String> covers,
      List<MatchReasonView> reasons) {}

  /**
   * The best matches.
   *
   * @param considered how many partners had anything to offer
   * @param uncovered focus areas of the need that nobody considered or on board covers
   */
  record MatchesView(List<MatchView> items, long considered, Set<String> uncovered) {}

  @PostMapping("/api/partner-matches")
  @PermittedTo("partner.match")
  @Operation(
      summary = "Rank partners by how well they complement a need",
      description =
          "P-9. Focus areas and offers find candidates; country, reach, categories and languages"
              + " weigh. What withPartners cover already counts half. Each score is explained."
              + " Partners that are declined, suspended, blocked or archived are left out.")
  MatchesView match(@Valid @RequestBody MappingForms.NeedForm form, Caller caller, Locale locale) {
    FindingMatches.Found found = matches.of(form.toNeed(), form.onBoard(), form.shown(), caller);
    return new MatchesView(
        found.ranked().stream().map(r -> view(r, locale)).toList(),
        found.considered(),
        found.uncovered());
  }

  @GetMapping("/api/partner-gaps")
  @PermittedTo("partner.gaps")
  @Operation(
      summary = "Focus areas of a country that no eligible partner there covers",
      description =
          "P-9. focusArea may be repeated for sectors that are to be looked at in any case.")
  FindingGaps.Found gaps(
      @Valid @RequestParam @Country String country,
      @RequestParam(required = false) @Nullable List<String> focusArea,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "country", "focusArea");
    List<String> asked = focusArea == null ? List.of() : focusArea;
    for (String code : asked) {
      if (!code.matches(MappingForms.SECTOR)) {
        throw new RefusedException(Refusal.malformed("/focusArea", "sector-malformed", code));
      }
    }
    return gaps.in(country, asked, caller);
  }

  private MatchView view(FindingMatches.Ranked ranked, Locale locale) {
    Partner partner = ranked.partner().state();
    return new MatchView(
        ranked.partner().id(),
        partner.profile().legalName(),
        partner.status(),
        partner.profile().country(),
        ranked.match().score(),
        new TreeSet<>(ranked.match().covers()),
        ranked.match().reasons().stream()
            .map(r -> new MatchReasonView(r.code(), texts.fact(r, locale)))
            .toList());
  }
}
