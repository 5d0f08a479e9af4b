package org.partnership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnership.local.launcher.Fixtures.Screen;

class PreflightTest {

  private static final long GIB = 1L << 30;

  private final Screen screen = new Screen();

  @Test
  @DisplayName("A port that is taken is named, with the part that needs it and what to do")
  void takenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Part> parts = List.of(Fixtures.listening("gateway", taken.getLocalPort()));
      assertThatThrownBy(() -> Preflight.ports(parts))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + ", which gateway needs")
          .hasMessageContaining("infra/local/platform stop")
          .hasMessageContaining("lsof");
    }
  }

  @Test
  @DisplayName("Free ports are fine")
  void freePort() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThatCode(() -> Preflight.ports(List.of(Fixtures.listening("gateway", port))))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("Short memory is said; too little is refused; enough is not worth a word")
  void memory() {
    Preflight.memory(OptionalLong.of(4 * GIB), screen.console());
    Preflight.memory(OptionalLong.empty(), screen.console());
    assertThat(screen.text()).isEmpty();

    Preflight.memory(OptionalLong.of(2 * GIB), screen.console());
    assertThat(screen.text()).contains("Memory is short: 2048 MiB available", "2560 MiB");

    assertThatThrownBy(() -> Preflight.memory(OptionalLong.of(GIB), screen.console()))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("1024 MiB available");
  }

  @Test
  @DisplayName("In a container its own limit counts, without what the kernel can take back")
  void containerLimit(@TempDir Path folder) throws Exception {
    Path meminfo =
        Files.writeString(folder.resolve("meminfo"), "MemTotal: 9 kB\nMemAvailable:  8388608 kB\n");
    assertThat(AvailableMemory.now(meminfo, folder)).hasValue(8 * GIB);

    Files.writeString(folder.resolve("memory.max"), 4 * GIB + "\n");
    Files.writeString(folder.resolve("memory.current"), 3 * GIB + "\n");
    Files.writeString(folder.resolve("memory.stat"), "anon 5\ninactive_file " + GIB + "\n");
    assertThat(AvailableMemory.now(meminfo, folder)).hasValue(2 * GIB);

    Files.writeString(folder.resolve("memory.max"), "max\n");
    assertThat(AvailableMemory.now(meminfo, folder)).hasValue(8 * GIB);
  }
}
