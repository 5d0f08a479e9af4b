package org.partnership.agreement.agreement.domain;

import org.jspecify.annotations.Nullable;

/**
 * A person whom a party names in the agreement as authorised to act under it. Never in events.
 *
 * @param partnerId of which partner; null: of the office
 */
public record Officer(String name, @Nullable String position, @Nullable String partnerId) {}
