package org.partnership.reporting;

import org.junit.jupiter.api.Test;
import org.partnership.testing.MessagesRule;
import org.partnership.testing.ServiceRules;

class HouseRulesTest {

  @Test
  void the_service_keeps_the_architecture() {
    ServiceRules.check("org.partnership.reporting");
  }

  @Test
  void L_7_the_platforms_own_words_are_there_in_four_languages() {
    MessagesRule.check();
  }
}
