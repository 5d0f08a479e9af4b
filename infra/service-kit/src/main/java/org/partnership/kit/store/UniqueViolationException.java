package org.partnership.kit.store;

/** A unique index other than the id said no: the use case turns it into the refusal of its rule. */
public final class UniqueViolationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String index;

  public UniqueViolationException(String index, Throwable cause) {
    super("unique index " + index, cause);
    this.index = index;
  }

  /** Name of the index, as declared. */
  public String index() {
    return index;
  }
}
