package org.partnership.gateway.limit;

/** Fills at a steady rate up to its size; each request takes one out. */
final class TokenBucket {

  private final int size;
  private final double perNano;
  private double content;
  private long filledAt;

  TokenBucket(int size, int perSecond, long nowNanos) {
    this.size = size;
    this.perNano = perSecond / 1e9;
    this.content = size;
    this.filledAt = nowNanos;
  }

  /**
   * @param granted whether the request may pass
   * @param remaining how many more may pass at once
   * @param secondsToOne whole seconds until one more may pass; 0 if it may now
   * @param secondsToFull whole seconds until the bucket is full again
   */
  record Taken(boolean granted, int remaining, int secondsToOne, int secondsToFull) {}

  synchronized Taken take(long nowNanos) {
    content = Math.min(size, content + Math.max(0, nowNanos - filledAt) * perNano);
    filledAt = nowNanos;
    boolean granted = content >= 1;
    if (granted) {
      content -= 1;
    }
    return new Taken(granted, (int) content, secondsTo(1), secondsTo(size));
  }

  private int secondsTo(double wanted) {
    return (int) Math.ceil(Math.max(0, wanted - content) / perNano / 1e9);
  }
}
