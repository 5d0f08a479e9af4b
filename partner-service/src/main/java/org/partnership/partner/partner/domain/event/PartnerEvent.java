package org.partnership.partner.partner.domain.event;

import org.partnership.kit.event.DomainEvent;

/** What happens to a partner. */
public sealed interface PartnerEvent extends DomainEvent
    permits ProfileEvent,
        StatusEvent,
        OfficeRelated,
        AssessmentEvent,
        FlagEvent,
        MergeEvent,
        ScreeningEvent {}
