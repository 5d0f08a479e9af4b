package org.partnership.agreement;

import org.junit.jupiter.api.Test;
import org.partnership.testing.MessagesRule;
import org.partnership.testing.ServiceRules;

class HouseRulesTest {

  @Test
  void the_service_keeps_to_the_architecture() {
    ServiceRules.check("org.partnership.agreement");
  }

  @Test
  void L_7_every_text_is_there_in_four_languages() {
    MessagesRule.check();
  }
}
