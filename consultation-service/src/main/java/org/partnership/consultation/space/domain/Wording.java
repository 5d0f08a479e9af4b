package org.partnership.consultation.space.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnership.kit.refusal.Reason;

/** L-7: every text says its language, and it is one of the space. */
public final class Wording {

  private Wording() {}

  /** What is wrong with a text that is given by language. */
  public static List<Reason> reasonsAgainst(Map<String, String> text, Space space, String pointer) {
    List<Reason> reasons = new ArrayList<>();
    if (text.isEmpty()) {
      reasons.add(
          Reason.of("L-7", "text-missing", String.join(", ", space.details().languages()))
              .at(pointer));
    }
    text.keySet().stream()
        .sorted()
        .forEach(language -> reasons.addAll(reasonsAgainst(language, space, pointer)));
    return reasons;
  }

  /** What is wrong with the language of a text. */
  public static List<Reason> reasonsAgainst(String language, Space space, String pointer) {
    List<String> languages = space.details().languages();
    return languages.contains(language)
        ? List.of()
        : List.of(
            Reason.of("L-7", "language-not-of-space", language, String.join(", ", languages))
                .at(pointer));
  }
}
