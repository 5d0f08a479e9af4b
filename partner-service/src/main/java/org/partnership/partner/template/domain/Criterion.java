package org.partnership.partner.template.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing to find out.
 *
 * @param id stable within the template
 * @param section heading it stands under
 * @param weight its score counts this many times
 * @param essential scored zero, the assessment cannot be passed
 * @param evidence what to show for it, in words
 * @param evidenceDemanded an answer without evidence cannot be submitted
 */
public record Criterion(
    String id,
    String section,
    String text,
    int weight,
    boolean essential,
    @Nullable String evidence,
    boolean evidenceDemanded) {}
