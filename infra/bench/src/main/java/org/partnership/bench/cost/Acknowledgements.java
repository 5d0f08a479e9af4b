package org.partnership.bench.cost;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** When the broker first acknowledged the event of each command, in nanoseconds. */
public final class Acknowledgements {

  private final Map<String, Long> first = new ConcurrentHashMap<>();

  /** A producer whose acknowledgements are noted. */
  @SuppressWarnings("unchecked")
  public Producer<String, byte[]> of(Map<String, Object> config) {
    Producer<String, byte[]> plain = Reliable.producer(config);
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            Acknowledgements.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, args) ->
                method.getName().equals("send")
                    ? plain.send(
                        (ProducerRecord<String, byte[]>) args[0],
                        noting(command(((ProducerRecord<?, ?>) args[0])), (Callback) args[1]))
                    : method.invoke(plain, args));
  }

  private Callback noting(String command, Callback callback) {
    return (metadata, error) -> {
      if (error == null) {
        first.putIfAbsent(command, System.nanoTime());
      }
      callback.onCompletion(metadata, error);
    };
  }

  /** The command that made the event. */
  public static String command(ProducerRecord<?, ?> record) {
    Header header = record.headers().lastHeader("ce_correlationid");
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** Of how many commands. */
  public int count() {
    return first.size();
  }

  long of(String command) {
    Long at = first.get(command);
    if (at == null) {
      throw new IllegalStateException(command + " was never acknowledged");
    }
    return at;
  }
}
