package org.partnership.bench.modulith;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.partnership.bench.cost.Sheet;
import org.partnership.bench.cost.Side;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The other side: a row changed and an event published in one transaction, the registry's row with
 * it, and Kafka externalization after the commit. Spring Boot's and Spring Modulith's defaults, but
 * for the producer, which is told what ours is told.
 */
final class Registry implements Side {

  private final ConfigurableApplicationContext context;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final AtomicBoolean off;

  /** What Spring Boot is to start. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableAsync
  static class Application {

    @Bean
    AtomicBoolean off() {
      return new AtomicBoolean();
    }

    /** Off: what is to be done after a commit never is, as when the process dies there. */
    @Bean
    TaskDecorator switchable(AtomicBoolean off) {
      return task -> off.get() ? () -> {} : task;
    }
  }

  Registry(String url, String bootstrap) {
    context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            // As arguments: the binder that comes with the other side sets defaults of its own.
            .run(
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=bench",
                "--spring.modulith.events.jdbc.schema-initialization.enabled=true",
                "--spring.kafka.bootstrap-servers=" + bootstrap,
                "--spring.kafka.producer.acks=all",
                "--spring.kafka.producer.key-serializer="
                    + "org.apache.kafka.common.serialization.StringSerializer",
                "--spring.kafka.producer.value-serializer="
                    + "org.apache.kafka.common.serialization.ByteArraySerializer",
                "--spring.kafka.producer.properties.enable.idempotence=true",
                "--spring.kafka.producer.properties.linger.ms=0");
    jdbc = context.getBean(JdbcTemplate.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    off = context.getBean(AtomicBoolean.class);
    jdbc.execute(
        "create table sheets (id text primary key, version bigint not null,"
            + " updated_at timestamptz not null, text text not null, number bigint not null)");
  }

  @Override
  public void prepare(int sheets) {
    jdbc.batchUpdate(
        "insert into sheets values (?, 1, now(), ?, 0)",
        IntStream.range(0, sheets)
            .mapToObj(i -> new Object[] {"sheet-" + i, Sheet.first().text()})
            .toList());
  }

  @Override
  public void change(int sheet, String command) {
    String id = "sheet-" + sheet;
    transaction.executeWithoutResult(
        status -> {
          // The row is held until the commit: versions are raised in the order of commits.
          long version =
              Objects.requireNonNull(
                  jdbc.queryForObject(
                      "update sheets set version = version + 1, number = number + 1, text = ?,"
                          + " updated_at = now() where id = ? returning version",
                      Long.class,
                      Sheet.first().text(),
                      id));
          Sheet.Changed changed = Sheet.first().changed();
          context.publishEvent(
              new SheetChanged(
                  UUID.randomUUID().toString(),
                  changed.type(),
                  id,
                  version,
                  command,
                  changed.summary(),
                  version));
        });
  }

  /** From now on events stay in the registry, as if their process had died after each commit. */
  void turnOff() {
    off.set(true);
  }

  /** Publishes what is incomplete, by what the registry does at a restart. */
  void turnOn() {
    off.set(false);
    context
        .getBean(IncompleteEventPublications.class)
        .resubmitIncompletePublications(publication -> true);
  }

  @Override
  public void awaitAllPublished() throws InterruptedException {
    while (incomplete() > 0) {
      Thread.sleep(20);
    }
  }

  private long incomplete() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from event_publication where completion_date is null", Long.class));
  }

  /** Takes away what is complete, so that a repetition begins like the one before. */
  void tidy() {
    jdbc.execute("truncate event_publication");
  }

  @Override
  public void close() {
    context.close();
  }
}
