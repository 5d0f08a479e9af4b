package org.partnership.partner.document.application;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.partner.document.domain.DocumentPurpose;
import org.partnership.partner.document.domain.DocumentStatus;
import org.partnership.partner.document.domain.PartnerDocument;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.duplicate.Absorption;
import org.springframework.stereotype.Component;

/**
 * Who sees which document: those of the profile readers of the register, confidential ones the
 * office that added them, evidence those who read the partner's assessments and not the partner.
 */
@Component
class DocumentAccess {

  static final String READ = "document.read";
  private static final String READ_CONFIDENTIAL = "document.read-confidential";
  private static final String READ_EVIDENCE = "document.read-evidence";

  private final Access access;

  DocumentAccess(Access access) {
    this.access = access;
  }

  /** 404 unless the caller may see it. */
  void requireVisible(Stored<PartnerDocument> document, Stored<Partner> partner, Caller caller) {
    if (!isVisible(document.state(), partner, caller)) {
      throw new RefusedException(Refusal.notFound("partner-document", document.id()));
    }
  }

  private boolean isVisible(PartnerDocument document, Stored<Partner> partner, Caller caller) {
    if (document.status() != DocumentStatus.KEPT) {
      return false;
    }
    if (document.confidential()) {
      return access.permits(caller, READ_CONFIDENTIAL, Scope.ofOffice(document.office()));
    }
    return access.permits(
        caller,
        document.purpose() == DocumentPurpose.EVIDENCE ? READ_EVIDENCE : READ,
        PartnerScope.of(partner));
  }

  /** The same as a filter, for the documents of one partner. */
  Bson visible(Stored<Partner> partner, Caller caller) {
    List<Bson> seen = new ArrayList<>();
    if (access.permits(caller, READ, PartnerScope.of(partner))) {
      seen.add(
          Filters.and(
              Filters.eq("state.purpose", DocumentPurpose.PROFILE.name()),
              Filters.eq("state.confidential", false)));
    }
    if (access.permits(caller, READ_EVIDENCE, PartnerScope.of(partner))) {
      seen.add(
          Filters.and(
              Filters.eq("state.purpose", DocumentPurpose.EVIDENCE.name()),
              Filters.eq("state.confidential", false)));
    }
    if (caller instanceof Caller.Staff staff) {
      seen.add(
          Filters.and(
              Filters.eq("state.confidential", true),
              Filters.in("state.office", access.offices().subtree(staff.office()))));
    }
    return seen.isEmpty()
        ? Filters.in("_id", List.of())
        : Filters.and(
            Filters.in("state.partnerId", records(partner)),
            Filters.eq("state.status", DocumentStatus.KEPT.name()),
            Filters.or(seen));
  }

  /** Its own id, and those of the partners that were merged into it. */
  static List<String> records(Stored<Partner> partner) {
    return Stream.concat(
            Stream.of(partner.id()),
            partner.state().absorptions().stream().map(Absorption::loserId))
        .toList();
  }

  /** Those who added it: an office, or the partner's own people. */
  static Scope scope(PartnerDocument document, Stored<Partner> partner) {
    return document.office() == null
        ? Scope.NONE.withPartners(Set.copyOf(records(partner)))
        : Scope.ofOffice(document.office());
  }
}
