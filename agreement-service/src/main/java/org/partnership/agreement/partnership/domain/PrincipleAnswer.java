package org.partnership.agreement.partnership.domain;

import org.jspecify.annotations.Nullable;

/** Whether a partnership keeps to a principle, and what there is to say about it. */
public record PrincipleAnswer(boolean answer, @Nullable String comment) {}
