package org.partnership.local.material.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The platform's ids of things loaded, by their key in the material. */
final class Register {

  private final Map<String, String> ids = new ConcurrentHashMap<>();

  void put(String key, String id) {
    ids.put(key, id);
  }

  String id(String key) {
    String id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException("'" + key + "' has not been loaded");
    }
    return id;
  }
}
