package org.partnership.bench;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.configuration.CodecRegistry;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.lifecycle.Recovery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

/** What every proof needs of Spring's and the kit's machinery; it holds no state. */
public final class Kit {

  /** JSON as the services write it. */
  public static final JsonMapper JSON = JsonMapper.builder().build();

  /** Events as the services publish them. */
  public static final CloudEventCodec CODEC = new CloudEventCodec(JSON);

  /** Without a registry behind it: meters cost next to nothing. */
  public static final MeterRegistry METERS = new CompositeMeterRegistry();

  private Kit() {}

  /** Maps these records as the services map theirs. */
  public static MappingMongoConverter converter(Class<?>... states) {
    MongoCustomConversions conversions = MongoCustomConversions.create(adapter -> {});
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.setInitialEntitySet(Set.of(states));
    context.afterPropertiesSet();
    MappingMongoConverter converter =
        new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    return converter;
  }

  /** A template on a database. */
  public static MongoTemplate template(MongoDatabase database, MongoConverter converter) {
    return new MongoTemplate(new Factory(database), converter);
  }

  /** A provider of what is given. */
  public static ObjectProvider<Recovery> recoveries(List<Recovery> recoveries) {
    return new ObjectProvider<>() {
      @Override
      public Stream<Recovery> orderedStream() {
        return recoveries.stream();
      }

      @Override
      public Recovery getObject() {
        throw new UnsupportedOperationException("several");
      }
    };
  }

  private record Factory(MongoDatabase database) implements MongoDatabaseFactory {

    @Override
    public MongoDatabase getMongoDatabase() {
      return database;
    }

    @Override
    public MongoDatabase getMongoDatabase(String name) {
      return database;
    }

    @Override
    public PersistenceExceptionTranslator getExceptionTranslator() {
      return e -> null;
    }

    @Override
    public CodecRegistry getCodecRegistry() {
      return MongoClientSettings.getDefaultCodecRegistry();
    }

    @Override
    public ClientSession getSession(ClientSessionOptions options) {
      throw new UnsupportedOperationException("session");
    }

    @Override
    public MongoDatabaseFactory withSession(ClientSession session) {
      throw new UnsupportedOperationException("session");
    }
  }
}
