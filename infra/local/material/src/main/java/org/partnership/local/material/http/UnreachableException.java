package org.partnership.local.material.http;

import java.io.IOException;
import java.net.URI;

/** Nothing answered at an address within the patience given. */
public final class UnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreachableException(URI address, IOException cause) {
    super("Nothing answers at " + address + " (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
