package org.partnership.partner.task.application;

import java.time.Instant;
import org.partnership.kit.refusal.Reason;

/**
 * A line of a list of tasks or notifications.
 *
 * @param id stable while it is there
 * @param kind what it is about, for tools
 * @param title what it is about, for people; put into words where it is shown
 * @param subject id of the partner, or of the call
 * @param link where to act on it
 */
public record Entry(
    String id, String kind, Reason title, String subject, String link, Instant since) {}
