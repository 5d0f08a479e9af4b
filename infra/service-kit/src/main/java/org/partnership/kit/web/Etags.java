package org.partnership.kit.web;

import java.net.URI;
import org.partnership.kit.store.Stored;
import org.springframework.http.ResponseEntity;

/** Answers with the version as ETag. */
public final class Etags {

  private Etags() {}

  /** 200 with ETag. */
  public static <T> ResponseEntity<T> ok(Stored<?> stored, T body) {
    return ResponseEntity.ok().eTag(tag(stored)).body(body);
  }

  /** 201 with Location and ETag. */
  public static <T> ResponseEntity<T> created(String path, Stored<?> stored, T body) {
    return ResponseEntity.created(URI.create(path)).eTag(tag(stored)).body(body);
  }

  private static String tag(Stored<?> stored) {
    return "\"" + stored.version() + "\"";
  }
}
