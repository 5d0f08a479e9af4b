package org.partnership.kit.lifecycle;

/**
 * Work that may have been left half done: outboxes, processes over many things, jobs. Asked to look
 * after it at start, and when another instance of the service died while busy.
 */
public interface Recovery {

  /** Finds and finishes what was left. Repeatable; may run in several instances at once. */
  void recover();
}
