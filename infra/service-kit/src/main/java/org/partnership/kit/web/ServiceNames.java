package org.partnership.kit.web;

/** Paths name a service with or without its suffix: {@code partner} and {@code partner-service}. */
final class ServiceNames {

  private static final String SUFFIX = "-service";

  private ServiceNames() {}

  static boolean same(String service, String named) {
    return service.equals(named)
        || service.equals(named + SUFFIX)
        || (named.endsWith("s") && service.equals(named.substring(0, named.length() - 1) + SUFFIX));
  }
}
