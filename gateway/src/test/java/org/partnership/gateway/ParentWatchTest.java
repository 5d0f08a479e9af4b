package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ParentWatchTest {

  @Test
  void the_process_ends_when_its_parent_s_pipe_does_and_not_before() throws IOException {
    AtomicBoolean ended = new AtomicBoolean();
    PipedOutputStream parent = new PipedOutputStream();
    ParentWatch.start(new PipedInputStream(parent), () -> ended.set(true));

    parent.write("still here".getBytes(StandardCharsets.UTF_8));
    parent.flush();
    assertThat(ended).isFalse();

    parent.close();
    await().untilTrue(ended);
  }
}
