package org.partnership.partner.partner.domain.profile;

import org.jspecify.annotations.Nullable;

/** A person to reach the partner by. Personal data: in no event, in no log. */
public record Contact(
    String name, @Nullable String email, @Nullable String phone, @Nullable String position) {}
