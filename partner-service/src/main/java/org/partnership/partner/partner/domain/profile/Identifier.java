package org.partnership.partner.partner.domain.profile;

/** An id that others gave: of an org-id.guide list such as {@code GB-CHC}, or a vendor number. */
public record Identifier(String scheme, String id) {}
