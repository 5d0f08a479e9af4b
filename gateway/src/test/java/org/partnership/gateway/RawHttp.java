package org.partnership.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** HTTP as bytes, for what no well-behaved client would send. */
final class RawHttp {

  private static final int PATIENCE_MS = 2_000;

  private RawHttp() {}

  /** Sends the text as it is and reads whatever comes until the connection closes. */
  static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return readAll(socket.getInputStream());
    }
  }

  /** A GET of this target, with the connection closed after the answer. */
  static String get(int port, String target, String... headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
    request.append("Host: localhost\r\nConnection: close\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return send(port, request.append("\r\n").toString());
  }

  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  private static String readAll(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        answer.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException e) {
      // what has come so far is what there is
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
