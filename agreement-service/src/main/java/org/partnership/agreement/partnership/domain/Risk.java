package org.partnership.agreement.partnership.domain;

/**
 * A risk that the sides share.
 *
 * @param owner who looks after it: an office's code, a partner's id, or in words
 */
public record Risk(String description, String owner, String mitigation) {}
