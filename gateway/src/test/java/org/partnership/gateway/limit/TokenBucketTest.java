package org.partnership.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnership.gateway.limit.TokenBucket.Taken;

class TokenBucketTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void a_burst_is_granted_then_refused_with_the_time_to_wait() {
    TokenBucket bucket = new TokenBucket(3, 1, 0);

    assertThat(bucket.take(0)).isEqualTo(new Taken(true, 2, 0, 1));
    assertThat(bucket.take(0).granted()).isTrue();
    assertThat(bucket.take(0)).isEqualTo(new Taken(true, 0, 1, 3));
    assertThat(bucket.take(0)).isEqualTo(new Taken(false, 0, 1, 3));
  }

  @Test
  void it_refills_at_its_rate_and_no_further_than_its_size() {
    TokenBucket bucket = new TokenBucket(2, 1, 0);
    bucket.take(0);
    bucket.take(0);

    assertThat(bucket.take(SECOND / 2).granted()).isFalse();
    assertThat(bucket.take(SECOND).granted()).isTrue();
    assertThat(bucket.take(SECOND).granted()).isFalse();
    assertThat(bucket.take(100 * SECOND).remaining()).isEqualTo(1);
  }

  @Test
  void a_clock_that_steps_back_gives_nothing() {
    TokenBucket bucket = new TokenBucket(1, 1, 10 * SECOND);
    bucket.take(10 * SECOND);

    assertThat(bucket.take(0).granted()).isFalse();
  }
}
