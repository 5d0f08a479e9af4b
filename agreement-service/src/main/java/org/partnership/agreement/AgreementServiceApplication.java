package org.partnership.agreement;

import org.partnership.kit.lifecycle.ExitWithParent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Partnerships through the partnering cycle, and the agreements that put them in writing. */
@SpringBootApplication
public class AgreementServiceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    ExitWithParent.watchIfAsked();
    SpringApplication.run(AgreementServiceApplication.class, args);
  }
}
