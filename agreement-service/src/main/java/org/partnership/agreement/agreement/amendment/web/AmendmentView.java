package org.partnership.agreement.agreement.amendment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.amendment.domain.AmendmentStatus;
import org.partnership.agreement.agreement.domain.Approval;
import org.partnership.agreement.agreement.domain.Submission;
import org.partnership.agreement.agreement.web.AgreementBody;
import org.partnership.agreement.agreement.web.SignatureView;
import org.partnership.agreement.history.FieldChange;

/**
 * An amendment as answered. How the office came to it is told to staff only.
 *
 * @param version of the amendment, its ETag
 * @param administrative whether it changes only what needs no new signatures
 * @param diff field by field, from what to what
 * @param proposed the agreement as it would be
 * @param contentSha256 hash of the agreement as it would be: what the parties sign
 * @param unsigned parties whose signature does not count yet
 */
record AmendmentView(
    String id,
    long version,
    int number,
    AmendmentStatus status,
    String agreementId,
    String agreementNumber,
    String office,
    @Nullable String reason,
    boolean administrative,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<FieldChange> diff,
    AgreementBody proposed,
    String contentSha256,
    @Nullable Submission submission,
    @Nullable Approval approval,
    @Nullable String returnedComment,
    List<SignatureView> signatures,
    List<String> unsigned,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {}
