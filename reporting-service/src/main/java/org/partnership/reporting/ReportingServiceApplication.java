package org.partnership.reporting;

import org.partnership.kit.lifecycle.ExitWithParent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** What all that happened comes to. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingServiceApplication {

  public static void main(String[] args) {
    ExitWithParent.watchIfAsked();
    SpringApplication.run(ReportingServiceApplication.class, args);
  }
}
