package org.partnership.reporting.projection.domain;

/** What is known of a thing: only what reports count, group by or show. */
public sealed interface State
    permits OfficeState,
        PartnerState,
        PartnershipState,
        AgreementState,
        ConsultationState,
        PartState {}
