package org.partnership.consultation;

import org.partnership.kit.lifecycle.ExitWithParent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Consultations: spaces where offices and partners talk. */
@SpringBootApplication
public class ConsultationServiceApplication {

  public static void main(String[] args) {
    ExitWithParent.watchIfAsked();
    SpringApplication.run(ConsultationServiceApplication.class, args);
  }
}
