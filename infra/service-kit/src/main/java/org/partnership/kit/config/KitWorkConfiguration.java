package org.partnership.kit.config;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.partnership.kit.command.Commands;
import org.partnership.kit.job.JobController;
import org.partnership.kit.job.JobKind;
import org.partnership.kit.job.Jobs;
import org.partnership.kit.lifecycle.Draining;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Pause;
import org.partnership.kit.lifecycle.PeriodicRunner;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.web.IdempotencyRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Commands, jobs and what the calendar asks for. */
@AutoConfiguration(after = KitStoreConfiguration.class)
@Import(JobController.class)
public class KitWorkConfiguration {

  @Bean
  Commands commands(io.micrometer.core.instrument.MeterRegistry meters) {
    return new Commands(meters);
  }

  @Bean
  Jobs jobs(MongoTemplate mongo, Clock clock, Liveness liveness, ObjectProvider<JobKind> kinds) {
    return new Jobs(mongo, clock, liveness, kinds.orderedStream().toList());
  }

  @Bean
  PeriodicRunner periodicRunner(
      MongoTemplate mongo, Clock clock, ObjectProvider<PeriodicWork> works) {
    return new PeriodicRunner(mongo, clock, List.copyOf(works.orderedStream().toList()));
  }

  @Bean
  Draining draining(PlatformProperties properties) {
    return new Draining(properties.drain(), Pause.SLEEP);
  }

  @Bean
  PeriodicWork expiredIdempotencyKeys(IdempotencyRecords records) {
    return new PeriodicWork() {
      @Override
      public String name() {
        return "expired-idempotency-keys";
      }

      @Override
      public Duration period() {
        return Duration.ofHours(1);
      }

      @Override
      public void run() {
        records.removeExpired();
      }
    };
  }
}
