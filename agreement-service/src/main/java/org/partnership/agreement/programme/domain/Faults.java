package org.partnership.agreement.programme.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** Collects everything that is wrong with a document, each with the field at fault. */
final class Faults {

  /** More than anybody reads; a document may have as many faults as fields. */
  private static final int MAX = 200;

  private final List<Reason> reasons = new ArrayList<>();

  void add(String pointer, String code, Object... args) {
    if (reasons.size() < MAX) {
      reasons.add(Reason.of("A-7", code, args).at(pointer));
    }
  }

  /** A set that tells of every code that comes a second time. */
  Codes codes() {
    return new Codes();
  }

  /** Refuses with all of them, if there are any. */
  Optional<Refusal> refusal() {
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.policy("programme-document-invalid", reasons));
  }

  /** Codes seen so far. */
  final class Codes {
    private final Set<String> seen = new HashSet<>();

    void add(String code, String pointer) {
      if (!seen.add(code)) {
        Faults.this.add(pointer, "code-twice", code);
      }
    }

    void require(String code, String pointer) {
      if (!seen.contains(code)) {
        Faults.this.add(pointer, "reference-unknown", code);
      }
    }
  }
}
