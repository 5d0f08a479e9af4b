package org.partnership.agreement.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was given.
 *
 * @param day that it is about: the end date, the last day for ratifying, since when a draft lies
 * @param daysLeft the milestone that was reached; null where there is none
 * @param at when it was given
 */
public record Reminder(Subject about, LocalDate day, @Nullable Integer daysLeft, Instant at) {}
