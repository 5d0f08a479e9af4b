package org.partnership.agreement.partner.domain;

/**
 * That a partner was merged into another (P-2).
 *
 * @param survivorId who stands for it now
 */
public record Merge(String mergeId, String survivorId) {}
