package org.partnership.partner.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was worked out before; all is forgotten when it becomes too much. */
final class Remembered<K, V> {

  private final Map<K, V> values = new ConcurrentHashMap<>();
  private final int most;
  private final Function<K, V> how;

  Remembered(int most, Function<K, V> how) {
    this.most = most;
    this.how = how;
  }

  V of(K key) {
    V known = values.get(key);
    if (known != null) {
      return known;
    }
    if (values.size() >= most) {
      values.clear();
    }
    V value = how.apply(key);
    values.put(key, value);
    return value;
  }
}
