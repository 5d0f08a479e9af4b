package org.partnership.bench.halt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.sim.Tally;

/**
 * Stands between the kit and its drivers, counts the passages of one point, and at a given one
 * halts the process: no shut-down hook, no flush, nothing sent any more.
 */
final class Halting {

  static final int EXIT_CODE = 86;
  private static final Set<String> WRITES = Set.of("insertOne", "findOneAndUpdate");

  private final @Nullable Point point;
  private final AtomicInteger left;

  /**
   * @param point null: never
   * @param passage which passage of it, from 1
   */
  Halting(@Nullable Point point, int passage) {
    this.point = point;
    this.left = new AtomicInteger(passage);
  }

  void at(Point passed) {
    if (passed == point && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  private static @Nullable Object call(Object target, Method method, @Nullable Object[] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  /** A database whose collections pass the points. */
  MongoDatabase around(MongoDatabase database) {
    return (MongoDatabase)
        Proxy.newProxyInstance(
            Halting.class.getClassLoader(),
            new Class<?>[] {MongoDatabase.class},
            (proxy, method, args) -> {
              Object result = call(database, method, args);
              return method.getName().equals("getCollection") && result != null
                  ? around((String) args[0], result)
                  : result;
            });
  }

  private Object around(String name, Object collection) {
    return Proxy.newProxyInstance(
        Halting.class.getClassLoader(),
        new Class<?>[] {MongoCollection.class},
        (proxy, method, args) -> {
          if (method.getName().startsWith("with")
              && method.getReturnType() == MongoCollection.class) {
            return around(name, java.util.Objects.requireNonNull(call(collection, method, args)));
          }
          boolean tallies = name.equals(Tally.TYPE.collection());
          if (tallies && WRITES.contains(method.getName())) {
            return between(Point.BEFORE_WRITE, Point.AFTER_WRITE, collection, method, args);
          }
          if (method.getName().equals("bulkWrite")) {
            return tallies
                ? between(Point.BEFORE_PULL, Point.AFTER_PULL, collection, method, args)
                : between(
                    Point.BEFORE_PROJECTION, Point.AFTER_PROJECTION, collection, method, args);
          }
          return call(collection, method, args);
        });
  }

  private @Nullable Object between(
      Point before, Point after, Object target, Method method, @Nullable Object[] args)
      throws Throwable {
    at(before);
    Object result = call(target, method, args);
    at(after);
    return result;
  }

  /** A client of the broker that passes the points. */
  @SuppressWarnings("unchecked")
  Producer<String, byte[]> around(Producer<String, byte[]> producer) {
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            Halting.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, args) -> {
              if (!method.getName().equals("send")) {
                return call(producer, method, args);
              }
              Callback callback = (Callback) args[1];
              args[1] =
                  (Callback)
                      (metadata, error) -> {
                        at(Point.BEFORE_ACKNOWLEDGEMENT);
                        callback.onCompletion(metadata, error);
                        at(Point.AFTER_ACKNOWLEDGEMENT);
                      };
              return between(Point.BEFORE_SEND, Point.AFTER_SEND, producer, method, args);
            });
  }
}
