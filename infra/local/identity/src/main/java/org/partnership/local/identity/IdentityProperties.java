package org.partnership.local.identity;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this provider is set up.
 *
 * @param issuer what tokens name as their issuer: the gateway's address
 * @param audience what tokens are for
 * @param data folder of the signing key and the bindings
 * @param tokenLifetime of access tokens
 * @param machineSecret client secret of the machines
 * @param exitWithParent end when standard input ends
 */
@ConfigurationProperties("identity")
record IdentityProperties(
    String issuer,
    String audience,
    Path data,
    Duration tokenLifetime,
    String machineSecret,
    boolean exitWithParent) {}
