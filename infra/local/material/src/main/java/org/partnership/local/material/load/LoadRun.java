package org.partnership.local.material.load;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.partnership.local.material.api.OfficesApi;
import org.partnership.local.material.data.Agreement;
import org.partnership.local.material.data.Material;
import org.partnership.local.material.data.Organisation;
import org.partnership.local.material.data.Organisation.Standing;
import org.partnership.local.material.data.Partnership;
import org.partnership.local.material.http.Patience;
import org.partnership.local.material.http.Platform;

/**
 * Loads everything in the order in which things need one another: offices, partners, partnerships,
 * agreements; then the partnerships that wait for an agreement; then the holds. The consultation
 * needs only the partners and goes on beside the rest. What is there already is left as it is.
 */
public final class LoadRun {

  private final Material material;
  private final Platform platform;
  private final Crew crew;
  private final Report report;
  private final Patience patience;
  private final People people;
  private final LoadingPartners partners;
  private final LoadingPartnerships partnerships;
  private final LoadingAgreements agreements;

  /**
   * @param patience how long to wait for services to learn from one another
   */
  public LoadRun(
      Material material, Platform platform, Report report, Clock clock, Duration patience) {
    this.material = material;
    this.platform = platform;
    this.report = report;
    this.crew = new Crew(report);
    this.patience = new Patience(clock, patience);
    this.people = new People(material.offices());
    Register ids = new Register();
    LocalDate today = LocalDate.now(clock);
    Map<String, String> partnersPeople =
        material.partners().stream()
            .filter(partner -> partner.people() != null)
            .collect(Collectors.toMap(Organisation::key, partner -> "" + partner.people()));
    this.partners = new LoadingPartners(platform, people, ids, this.patience, today);
    this.partnerships = new LoadingPartnerships(platform, people, ids, this.patience);
    this.agreements =
        new LoadingAgreements(platform, people, partnersPeople, ids, this.patience, today);
  }

  /**
   * Loads it all.
   *
   * @throws IncompleteException when some of it was refused
   */
  public void load() {
    new LoadingOffices(new OfficesApi(platform), crew).load(material.offices());
    crew.all("partners", material.partners(), Organisation::legalName, partners::load);
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> consultation =
          CompletableFuture.runAsync(this::loadConsultation, beside);
      loadAgreed();
      await(consultation);
    }
  }

  private void loadConsultation() {
    crew.all(
        "consultation",
        List.of(material.consultation()),
        space -> space.title(),
        space -> new LoadingConsultation(platform, patience, space).load());
  }

  private void loadAgreed() {
    crew.all("partnerships", material.partnerships(), Partnership::title, partnerships::load);
    crew.all("agreements", material.agreements(), Agreement::title, agreements::load);
    crew.all(
        "partnerships under agreement",
        material.partnerships().stream().filter(LoadingPartnerships::needsAgreement).toList(),
        Partnership::title,
        partnerships::finish);
    crew.all(
        "partners on hold",
        material.partners().stream().filter(LoadingPartners::isHeld).toList(),
        Organisation::legalName,
        partners::hold);
    crew.all("agreements on hold", held(), Agreement::title, agreements::awaitHold);
  }

  private List<Agreement> held() {
    List<String> suspended =
        material.partners().stream()
            .filter(partner -> partner.target() == Standing.SUSPENDED)
            .map(Organisation::key)
            .toList();
    return material.agreements().stream()
        .filter(LoadingAgreements::isOpen)
        .filter(agreement -> agreement.partners().stream().anyMatch(suspended::contains))
        .toList();
  }

  private static void await(CompletableFuture<Void> consultation) {
    try {
      consultation.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** What there is to load, in one line. */
  public String summary() {
    return "%d offices, %d partners, %d partnerships, %d agreements, 1 consultation"
        .formatted(
            material.offices().size(),
            material.partners().size(),
            material.partnerships().size(),
            material.agreements().size());
  }
}
