package org.partnership.gateway.docs;

import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The browsable page of the API. */
@RestController
final class DocsPage {

  @GetMapping("/")
  ResponseEntity<Void> start() {
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .location(URI.create("/docs"))
        .build();
  }

  @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
  Resource page() {
    return new ClassPathResource("docs/page.html");
  }
}
