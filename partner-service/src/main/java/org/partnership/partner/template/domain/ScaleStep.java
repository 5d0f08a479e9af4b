package org.partnership.partner.template.domain;

import org.jspecify.annotations.Nullable;

/** One value an answer may have, and what it scores. */
public record ScaleStep(String value, int score, @Nullable String text) {}
