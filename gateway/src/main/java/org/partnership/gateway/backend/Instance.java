package org.partnership.gateway.backend;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * One process of a service. Left alone for a moment when no connection to it can be had, and for as
 * long as it says that it is not ready.
 */
public final class Instance {

  private final URI uri;
  private final InetSocketAddress address;
  private volatile boolean ready = true;
  private volatile long restUntil = System.nanoTime();

  Instance(URI uri) {
    this.uri = uri;
    int port = uri.getPort() > 0 ? uri.getPort() : isHttps() ? 443 : 80;
    // resolved at each connect: a service may move
    this.address = InetSocketAddress.createUnresolved(uri.getHost(), port);
  }

  /** Scheme, host and port. */
  public URI uri() {
    return uri;
  }

  InetSocketAddress address() {
    return address;
  }

  boolean isHttps() {
    return "https".equals(uri.getScheme());
  }

  /** Whether requests go to it while there is another. */
  boolean isAvailable() {
    return ready && System.nanoTime() - restUntil >= 0;
  }

  /** No connection could be had. */
  void unreachable(long restNanos) {
    restUntil = System.nanoTime() + restNanos;
  }

  /** What it says of itself. */
  void ready(boolean now) {
    ready = now;
  }
}
