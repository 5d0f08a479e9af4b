package org.partnership.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the identity provider; see {@link LocalProfileOnly} for where it refuses to. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(IdentityApplication.class);
    application.addListeners(new LocalProfileOnly());
    application.run(args);
  }
}
