package org.partnership.bench.sim;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.InsertOneResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is wrong around commands in the seeded faults: keys, claims, restores. */
final class FaultyRequests {

  private FaultyRequests() {}

  private interface Call {
    @Nullable Object go() throws Throwable;
  }

  /** A collection that does something else when called. */
  private abstract static class Faulty implements Tampering {
    private final String collection;

    Faulty(String collection) {
      this.collection = collection;
    }

    abstract @Nullable Object call(String method, Object[] args, Call asItIs) throws Throwable;

    @Override
    @SuppressWarnings("unchecked")
    public MongoCollection<Document> collection(
        String name, MongoCollection<Document> plain, World world) {
      return !name.equals(collection)
          ? plain
          : (MongoCollection<Document>)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {MongoCollection.class},
                  (proxy, method, args) -> {
                    Call asItIs =
                        () -> {
                          try {
                            return method.invoke(plain, args);
                          } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                          }
                        };
                    return method.getName().equals("withReadConcern")
                        ? proxy
                        : call(method.getName(), args == null ? new Object[0] : args, asItIs);
                  });
    }
  }

  /** The request's record is not kept: its repeat knows nothing of the id that was given. */
  static final class GivesEachTryANewId extends Faulty {
    GivesEachTryANewId() {
      super("platform_idempotency");
    }

    @Override
    @Nullable Object call(String method, Object[] args, Call asItIs) throws Throwable {
      return method.equals("insertOne")
          ? InsertOneResult.acknowledged(new BsonString("nowhere"))
          : asItIs.go();
    }
  }

  /** The effect is written without the key of the command that had it. */
  static final class ForgetsKeysInTheAggregate extends Faulty {
    ForgetsKeysInTheAggregate() {
      super("tallies");
    }

    @Override
    @Nullable Object call(String method, Object[] args, Call asItIs) throws Throwable {
      if (method.equals("findOneAndUpdate")
          && args[1] instanceof Document update
          && update.get("$push") instanceof Document push) {
        push.remove("keys");
        if (push.isEmpty()) {
          update.remove("$push");
        }
      }
      return asItIs.go();
    }
  }

  /** Takes the refusal of a claim for the claim. */
  static final class RunsPeriodicWorkUnclaimed extends Faulty {
    RunsPeriodicWorkUnclaimed() {
      super(Periodic.COLLECTION);
    }

    @Override
    @Nullable Object call(String method, Object[] args, Call asItIs) throws Throwable {
      try {
        return asItIs.go();
      } catch (MongoCommandException e) {
        return null;
      }
    }
  }

  /** After a restore the service numbers on as if nothing had been. */
  static final class RestoresWithoutANewEpoch implements Tampering {
    @Override
    public boolean raisesEpoch() {
      return false;
    }
  }
}
