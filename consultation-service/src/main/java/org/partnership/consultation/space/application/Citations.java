package org.partnership.consultation.space.application;

import java.util.List;
import org.partnership.kit.refusal.Reason;

/** Asks whether comments can be cited by a conclusion; answered where comments are kept. */
public interface Citations {

  /** What is wrong with these ids: each must be a comment of the space that is not hidden. */
  List<Reason> reasonsAgainst(String spaceId, List<String> commentIds);
}
