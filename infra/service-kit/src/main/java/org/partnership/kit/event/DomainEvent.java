package org.partnership.kit.event;

/**
 * Something that happened to an aggregate. Implementations are records; their components become the
 * JSON {@code data} of the published event, so they hold no personal data and nothing confidential.
 */
public interface DomainEvent {

  /** The published type, {@code thing.what-happened.vN}. */
  String type();
}
