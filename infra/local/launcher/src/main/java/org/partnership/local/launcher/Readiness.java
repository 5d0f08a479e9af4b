package org.partnership.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** How a part says that it serves. */
sealed interface Readiness {

  /** One look: is it there? {@code said} tells whether the part has written a given text. */
  boolean now(Said said);

  /** What a part has written so far. */
  interface Said {
    boolean anywhere(String text);
  }

  /** Answers 200 on its readiness path. */
  record Http(int port) implements Readiness {

    private static final int TIMEOUT_MS = 2_000;

    @Override
    public boolean now(Said said) {
      try {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MS);
        connection.setReadTimeout(TIMEOUT_MS);
        try {
          return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
          connection.disconnect();
        }
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** Writes a line that contains this text. */
  record Line(String text) implements Readiness {
    @Override
    public boolean now(Said said) {
      return said.anywhere(text);
    }
  }

  /** Accepts connections. */
  record Listening(int port) implements Readiness {

    private static final int TIMEOUT_MS = 500;

    @Override
    public boolean now(Said said) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
        return true;
      } catch (IOException e) {
        return false;
      }
    }
  }
}
