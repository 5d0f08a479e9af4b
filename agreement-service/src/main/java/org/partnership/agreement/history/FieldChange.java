package org.partnership.agreement.history;

import org.jspecify.annotations.Nullable;

/** One field from what to what; long values are cut, the events hold them whole. */
public record FieldChange(String field, @Nullable String from, @Nullable String to) {}
