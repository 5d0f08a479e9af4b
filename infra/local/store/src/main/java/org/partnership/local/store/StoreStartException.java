package org.partnership.local.store;

import org.jspecify.annotations.Nullable;

/** The store cannot start; the message is one sentence that says why and is fit for a terminal. */
public final class StoreStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
