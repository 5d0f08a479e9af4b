package org.partnership.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.comment.domain.CommentLifeCycle;
import org.partnership.consultation.membership.domain.MembershipLifeCycle;
import org.partnership.consultation.space.domain.CommitmentLifeCycle;
import org.partnership.consultation.space.domain.SpaceLifeCycle;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.kit.lifecycle.LifeCycle;

class ReadmeTest {

  private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS_PATH = Pattern.compile("`([a-z]+(?:/[a-z]+)*/[A-Z]\\w+)`");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void the_diagrams_are_those_of_the_tables() throws IOException {
    List<String> drawn =
        DIAGRAM.matcher(readme()).results().map(result -> result.group(1)).toList();
    assertThat(drawn)
        .containsExactly(
            movesOnly(SpaceLifeCycle.TABLE.diagram()),
            MembershipLifeCycle.TABLE.diagram(),
            CommentLifeCycle.TABLE.diagram(),
            CommitmentLifeCycle.TABLE.diagram());
  }

  private static String movesOnly(String diagram) {
    return diagram.replaceAll("(?m)^ {2}(\\w+) --> \\1 : .*\n", "");
  }

  @Test
  void what_is_possible_in_a_space_is_what_the_table_says() throws IOException {
    StringBuilder table = new StringBuilder("|---|---|---|---|\n");
    for (LifeCycle.Transition<SpaceStatus> line : SpaceLifeCycle.TABLE.transitions()) {
      table.append("| `").append(line.action()).append("` | ");
      for (SpaceStatus status : SpaceStatus.values()) {
        String possible = line.to() == null ? "yes" : "-> " + line.to();
        table.append(line.from().contains(status) ? possible : "").append(" | ");
      }
      table.setLength(table.length() - 1);
      table.append('\n');
    }
    assertThat(readme()).contains(table);
  }

  @Test
  void every_file_it_names_is_there() throws IOException {
    Matcher names = CLASS_PATH.matcher(readme());
    List<String> files = names.results().map(result -> result.group(1)).toList();
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(Path.of("src/main/java/org/partnership/consultation", file + ".java"))
                    .exists());
  }
}
