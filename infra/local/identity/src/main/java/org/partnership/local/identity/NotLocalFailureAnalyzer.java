package org.partnership.local.identity;

import org.partnership.local.identity.LocalProfileOnly.NotLocalException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, instead of a stack trace, why the provider did not start. */
final class NotLocalFailureAnalyzer extends AbstractFailureAnalyzer<NotLocalException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NotLocalException cause) {
    return new FailureAnalysis(
        "The local identity provider runs in the profile 'local' only: its passwords are public.",
        "Use an OpenID Connect provider (PLATFORM_ISSUER, PLATFORM_JWK_SET_URI), or set"
            + " SPRING_PROFILES_ACTIVE=local on a developer's machine.",
        cause);
  }
}
