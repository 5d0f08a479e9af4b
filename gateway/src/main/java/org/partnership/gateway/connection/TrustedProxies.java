package org.partnership.gateway.connection;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.ConnectionInfo;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto}, if a proxy of our own sent them:
 * the caller is the last address that none of ours has.
 */
final class TrustedProxies implements BiFunction<ConnectionInfo, HttpRequest, ConnectionInfo> {

  private final List<IpSubnetFilterRule> ours;

  TrustedProxies(List<String> networks) {
    this.ours = networks.stream().map(TrustedProxies::rule).toList();
  }

  private static IpSubnetFilterRule rule(String network) {
    int slash = network.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a network has the form 10.0.0.0/8: " + network);
    }
    return new IpSubnetFilterRule(
        network.substring(0, slash),
        Integer.parseInt(network.substring(slash + 1)),
        IpFilterRuleType.ACCEPT);
  }

  @Override
  public ConnectionInfo apply(ConnectionInfo connection, HttpRequest request) {
    InetSocketAddress sender = connection.getRemoteAddress();
    if (sender == null || !isOurs(sender)) {
      return connection;
    }
    ConnectionInfo seen = connection;
    HttpHeaders headers = request.headers();
    InetSocketAddress caller = caller(headers.getAll("X-Forwarded-For"), sender);
    if (caller != null) {
      seen = seen.withRemoteAddress(caller);
    }
    String scheme = headers.get("X-Forwarded-Proto");
    return "https".equalsIgnoreCase(scheme) ? seen.withScheme("https") : seen;
  }

  private @Nullable InetSocketAddress caller(List<String> forwardedFor, InetSocketAddress sender) {
    String[] hops = String.join(",", forwardedFor).split(",", -1);
    InetSocketAddress caller = null;
    for (int i = hops.length - 1; i >= 0; i--) {
      InetAddress address = NetUtil.createInetAddressFromIpAddressString(hops[i].trim());
      if (address == null) {
        return caller;
      }
      caller = new InetSocketAddress(address, sender.getPort());
      if (!isOurs(caller)) {
        return caller;
      }
    }
    return caller;
  }

  private boolean isOurs(InetSocketAddress address) {
    return ours.stream().anyMatch(network -> network.matches(address));
  }
}
