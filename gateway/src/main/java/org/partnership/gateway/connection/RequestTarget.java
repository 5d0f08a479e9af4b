package org.partnership.gateway.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/** Whether request line and {@code Host} are what RFC 9110 and 9112 allow. */
final class RequestTarget {

  private static final String HOST_PUNCTUATION = ".-_";
  private static final String IPV6_PUNCTUATION = ":.";
  // what RFC 3986 allows in a path or query beside letters, digits and percent-encoding
  private static final String URI_PUNCTUATION = "-._~:/?@!$&'()*+,;=";
  private static final int HIGHEST_PORT = 65_535;

  private RequestTarget() {}

  static boolean isWellFormed(HttpRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    boolean hostFits =
        hosts.isEmpty()
            ? request.protocolVersion().equals(HttpVersion.HTTP_1_0)
            : hosts.size() == 1 && isHost(hosts.getFirst());
    return hostFits && isUri(request.uri());
  }

  static boolean isUri(String target) {
    if (!target.startsWith("/")
        && !target.startsWith("http://")
        && !target.startsWith("https://")) {
      return false;
    }
    boolean query = false;
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '%') {
        if (i + 2 >= target.length() || !isHex(target, i + 1) || !isHex(target, i + 2)) {
          return false;
        }
        i += 2;
      } else if (c == '?') {
        query = true;
      } else if (!isLetterOrDigit(c)
          && URI_PUNCTUATION.indexOf(c) < 0
          && !(query && (c == '[' || c == ']'))) {
        return false;
      }
    }
    return true;
  }

  static boolean isHost(String host) {
    int portAt = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    if (host.startsWith("[")) {
      if (portAt == 0 || !isMadeOf(host.substring(1, portAt - 1), IPV6_PUNCTUATION)) {
        return false;
      }
    } else {
      String name = portAt < 0 ? host : host.substring(0, portAt);
      if (!isMadeOf(name, HOST_PUNCTUATION)) {
        return false;
      }
    }
    return portAt < 0 || portAt == host.length() || isPort(host, portAt);
  }

  private static boolean isPort(String host, int colon) {
    String digits = host.substring(colon + 1);
    return host.charAt(colon) == ':'
        && !digits.isEmpty()
        && digits.length() <= 5
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(digits) <= HIGHEST_PORT;
  }

  private static boolean isMadeOf(String text, String punctuation) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> isLetterOrDigit(c) || punctuation.indexOf(c) >= 0);
  }

  private static boolean isHex(String text, int at) {
    return Character.digit(text.charAt(at), 16) >= 0;
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
