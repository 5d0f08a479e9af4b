package org.partnership.agreement.agreement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Approval;
import org.partnership.agreement.agreement.domain.Hold;
import org.partnership.agreement.agreement.domain.Ratification;
import org.partnership.agreement.agreement.domain.Submission;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.kind.Transfers;

/**
 * An agreement as answered. How the office came to it (submission, approval, comments) is told to
 * staff only, and of the holds a partner's people are told their own.
 *
 * @param transfers what may change hands under its kind
 * @param committeeRequired whether its kind is one that a review committee hears
 * @param ratification what an expedited one needs once it is signed
 * @param predecessorId of the agreement that it renews
 * @param unsigned parties whose signature does not count yet
 * @param changedSinceApproval whether the content is no longer the one that was approved
 * @param returnedComment why it was sent back, while it has not been submitted again
 */
record AgreementView(
    String id,
    long version,
    String number,
    AgreementStatus status,
    @JsonUnwrapped AgreementBody terms,
    Transfers transfers,
    boolean committeeRequired,
    @Nullable Ratification ratification,
    @Nullable String predecessorId,
    boolean onHold,
    List<Hold> holds,
    String draftedBy,
    @Nullable Submission submission,
    @Nullable Approval approval,
    boolean changedSinceApproval,
    @Nullable String returnedComment,
    List<SignatureView> signatures,
    List<String> unsigned,
    List<RestsOn> activationRestedOn,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {}
