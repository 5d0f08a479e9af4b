package org.partnership.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

class BodyDigestTest {

  private static final int MAX = 100;

  private static MockHttpServletRequest form(String boundary, String fileName, String content) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
    request.setContentType("multipart/form-data; boundary=" + boundary);
    request.addPart(new MockPart("file", fileName, content.getBytes(StandardCharsets.UTF_8)));
    return request;
  }

  private static MockHttpServletRequest file(String content) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
    request.setContentType("text/csv");
    request.setContent(content.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private static String hash(MockHttpServletRequest request) throws IOException {
    try (BodyDigest digest = BodyDigest.of(request, MAX)) {
      return digest.hash();
    }
  }

  @Test
  void a_form_is_the_same_again_whatever_the_boundary_and_another_with_another_file()
      throws IOException {
    assertThat(hash(form("one", "a.csv", "x"))).isEqualTo(hash(form("two", "a.csv", "x")));
    assertThat(hash(form("one", "a.csv", "x"))).isNotEqualTo(hash(form("one", "a.csv", "y")));
    assertThat(hash(form("one", "a.csv", "x"))).isNotEqualTo(hash(form("one", "b.csv", "x")));
  }

  @Test
  void a_form_that_cannot_be_read_is_left_to_the_operation_to_refuse() throws IOException {
    MockHttpServletRequest broken =
        new MockHttpServletRequest("POST", "/api/things") {
          @Override
          public Collection<Part> getParts() throws IOException {
            throw new IOException("broken off");
          }
        };
    broken.setContentType("multipart/form-data; boundary=x");

    assertThat(hash(broken)).isNotEmpty();
  }

  @Test
  void a_file_sent_as_such_counts_and_can_still_be_read() throws IOException {
    assertThat(hash(file("x"))).isEqualTo(hash(file("x"))).isNotEqualTo(hash(file("y")));
    try (BodyDigest digest = BodyDigest.of(file("content"), MAX)) {
      assertThat(digest.request().getReader().readLine()).isEqualTo("content");
      assertThat(digest.request().getInputStream().isFinished()).isTrue();
    }
  }

  @Test
  void a_file_beyond_the_bound_is_not_taken_in() {
    assertThatThrownBy(() -> hash(file("x".repeat(MAX + 1))))
        .isInstanceOf(SpooledRequest.TooLargeException.class);
  }
}
