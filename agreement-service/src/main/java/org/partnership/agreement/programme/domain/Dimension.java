package org.partnership.agreement.programme.domain;

import java.util.List;

/** Something that values are broken down by, such as sex: girls, boys. */
public record Dimension(String name, List<String> values) {

  public Dimension {
    values = List.copyOf(values);
  }
}
