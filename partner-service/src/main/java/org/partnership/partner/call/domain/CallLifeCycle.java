package org.partnership.partner.call.domain;

import static org.partnership.partner.call.domain.CallStatus.CANCELLED;
import static org.partnership.partner.call.domain.CallStatus.DRAFT;
import static org.partnership.partner.call.domain.CallStatus.PUBLISHED;
import static org.partnership.partner.call.domain.CallStatus.SELECTED;

import org.partnership.kit.lifecycle.LifeCycle;

/** Drafted, published with a deadline, decided after it; or cancelled. */
public final class CallLifeCycle {

  public static final String EDIT = "call.edit";
  public static final String PUBLISH = "call.publish";
  public static final String ASK = "call.ask";
  public static final String ANSWER = "call.answer";
  public static final String SELECT = "call.select";
  public static final String CANCEL = "call.cancel";

  public static final LifeCycle<CallStatus> TABLE =
      LifeCycle.<CallStatus>of("call")
          .move(EDIT, null, DRAFT)
          .move(PUBLISH, PUBLISHED, DRAFT)
          .move(ASK, null, PUBLISHED)
          .move(ANSWER, null, PUBLISHED)
          .move(SELECT, SELECTED, PUBLISHED)
          .move(CANCEL, CANCELLED, DRAFT, PUBLISHED)
          .build();

  private CallLifeCycle() {}
}
