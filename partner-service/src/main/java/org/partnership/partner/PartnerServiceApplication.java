package org.partnership.partner;

import org.partnership.kit.lifecycle.ExitWithParent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The register of partners and the offices that share it. */
@SpringBootApplication
public class PartnerServiceApplication {

  public static void main(String[] args) {
    ExitWithParent.watchIfAsked();
    SpringApplication.run(PartnerServiceApplication.class, args);
  }
}
