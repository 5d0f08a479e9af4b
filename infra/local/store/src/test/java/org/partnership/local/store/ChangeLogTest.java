package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {

  @TempDir private Path folder;
  private Path part;

  @BeforeEach
  void two_groups() {
    ChangeLog log = new ChangeLog(folder, true, 7);
    part = folder.resolve("changes-00000007.log");
    ChangeGroup group = new ChangeGroup();
    group.add(1, bytes("a"), bytes("first"));
    group.add(1, bytes("b"), null);
    log.append(group);
    group.clear();
    group.add(2, bytes("c"), bytes("x".repeat(200_000)));
    log.append(group);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> replayed() {
    List<String> changes = new ArrayList<>();
    ChangeLog.replay(
        folder,
        7,
        (map, key, value) ->
            changes.add(
                map
                    + new String(key, StandardCharsets.UTF_8)
                    + (value == null
                        ? "-"
                        : value.length > 9
                            ? value.length
                            : new String(value, StandardCharsets.UTF_8))));
    return changes;
  }

  @Test
  void changes_are_repeated_in_their_order() {
    assertThat(ChangeLog.numbers(folder)).containsExactly(7);
    assertThat(replayed()).containsExactly("1afirst", "1b-", "2c200000");
  }

  @Test
  void a_group_that_a_crash_cut_short_is_ignored_wherever_it_was_cut() throws IOException {
    byte[] whole = Files.readAllBytes(part);
    for (int length : List.of(whole.length - 1, whole.length - 199_000, 45, 41)) {
      Files.write(part, Arrays.copyOf(whole, length));
      assertThat(replayed()).as("cut to %d", length).containsExactly("1afirst", "1b-");
    }
    Files.write(part, Arrays.copyOf(whole, 20));
    assertThat(replayed()).isEmpty();
  }

  @Test
  void a_group_with_a_wrong_byte_is_ignored() throws IOException {
    byte[] whole = Files.readAllBytes(part);
    whole[whole.length - 5] ^= 1;
    Files.write(part, whole);
    assertThat(replayed()).containsExactly("1afirst", "1b-");
  }

  @Test
  void zeros_behind_the_last_group_are_no_group() throws IOException {
    Files.write(part, new byte[4096], StandardOpenOption.APPEND);
    assertThat(replayed()).hasSize(3);
  }
}
