package org.partnership.local.material.api;

import org.partnership.local.material.http.Json;
import org.partnership.local.material.http.Platform;

/** Binding demonstration users to partners at the local identity provider. */
public final class BindingsApi {

  private final Platform platform;

  public BindingsApi(Platform platform) {
    this.platform = platform;
  }

  /** From now on the users with this prefix act for this partner. */
  public void bind(String user, String people, String partnerId) {
    platform.putAtIdentity(user, "/local/bindings/" + people, Json.object("partner", partnerId));
  }
}
