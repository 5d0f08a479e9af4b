package org.partnership.kit.config;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Preparation;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.Epoch;
import org.partnership.kit.store.Publication;
import org.partnership.kit.store.StoreSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.MappingContextTypeInformationMapper;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

/** The store: acknowledged by a majority and journaled, records as documents, no class names. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
    })
@EnableConfigurationProperties(PlatformProperties.class)
public class KitStoreConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer acknowledgedWrites() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.LOCAL)
            .retryWrites(false)
            .applyToClusterSettings(c -> c.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .applyToConnectionPoolSettings(p -> p.maxSize(64).maxWaitTime(5, TimeUnit.SECONDS))
            .applyToSocketSettings(
                s -> s.connectTimeout(3, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS));
  }

  @Bean
  MongoCustomConversions mongoCustomConversions() {
    return MongoCustomConversions.create(
        adapter ->
            adapter
                .bigDecimal(BigDecimalRepresentation.STRING)
                .registerConverters(
                    List.of(
                        new DateToText(), new TextToDate(), new MonthToText(), new TextToMonth())));
  }

  @Bean
  MappingMongoConverter mappingMongoConverter(
      MongoDatabaseFactory factory, MongoMappingContext context, MongoCustomConversions custom) {
    MappingMongoConverter converter =
        new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
    converter.setCustomConversions(custom);
    converter.setMapKeyDotReplacement("~");
    // Discriminators are @TypeAlias names, written only where a type has one.
    converter.setTypeMapper(
        new DefaultMongoTypeMapper(
            "_kind", List.of(new MappingContextTypeInformationMapper(context))));
    return converter;
  }

  @Bean
  Epoch epoch(MongoTemplate mongo) {
    return new Epoch(mongo);
  }

  @Bean
  Liveness liveness(MongoTemplate mongo, Clock clock, ObjectProvider<Recovery> recoveries) {
    return new Liveness(mongo, clock, recoveries);
  }

  @Bean
  AggregateStores aggregateStores(
      MongoTemplate mongo,
      JsonMapper json,
      Publication relay,
      Epoch epoch,
      PlatformProperties properties) {
    return new AggregateStores(
        new StoreSupport(mongo, json, relay, epoch, properties.outboxBound()));
  }

  @Bean
  Preparation indexCreation(AggregateStores stores) {
    return new Preparation(stores::ensureIndexes);
  }

  @Bean
  CloudEventCodec cloudEventCodec(JsonMapper json) {
    return new CloudEventCodec(json);
  }

  /** Dates are days, not instants: as text they stay the day they are in every time zone. */
  @WritingConverter
  static final class DateToText implements Converter<LocalDate, String> {
    @Override
    public String convert(LocalDate date) {
      return date.toString();
    }
  }

  @ReadingConverter
  static final class TextToDate implements Converter<String, LocalDate> {
    @Override
    public LocalDate convert(String text) {
      return LocalDate.parse(text);
    }
  }

  @WritingConverter
  static final class MonthToText implements Converter<YearMonth, String> {
    @Override
    public String convert(YearMonth month) {
      return month.toString();
    }
  }

  @ReadingConverter
  static final class TextToMonth implements Converter<String, YearMonth> {
    @Override
    public YearMonth convert(String text) {
      return YearMonth.parse(text);
    }
  }
}
