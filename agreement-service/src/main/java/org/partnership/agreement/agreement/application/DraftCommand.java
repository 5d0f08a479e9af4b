package org.partnership.agreement.agreement.application;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.kind.AgreementKind;

/**
 * A wish for a new agreement.
 *
 * @param office that is a party; null: the partnership's lead office, else the caller's own
 * @param predecessor id of the agreement that it renews; null: none
 */
public record DraftCommand(
    AgreementKind kind, @Nullable String office, Terms terms, @Nullable String predecessor) {}
