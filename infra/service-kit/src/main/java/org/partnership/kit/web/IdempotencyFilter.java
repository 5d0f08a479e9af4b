package org.partnership.kit.web;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on POST: the same key and body (files included) give the same answer,
 * another body 422, one still in progress 409. Three parts make it hold across crashes: the key is
 * recorded with the id of what will be created before anything is; the aggregate remembers the key
 * in the same write as the effect; the answer is kept with the key for 24 hours.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  /** Request attribute under which the use case finds the key. */
  static final String ATTRIBUTE = IdempotentRequest.class.getName();

  private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final int KEY_MAX = 200;

  /** The request ended without an answer of its own. */
  private static final int NO_STATUS = 500;

  private final IdempotencyRecords records;
  private final Problems problems;
  private final int uploadMaxBytes;

  IdempotencyFilter(IdempotencyRecords records, Problems problems, int uploadMaxBytes) {
    this.records = records;
    this.problems = problems;
    this.uploadMaxBytes = uploadMaxBytes;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || request.getHeader("Idempotency-Key") == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader("Idempotency-Key").strip();
    if (key.isEmpty() || key.length() > KEY_MAX || !key.chars().allMatch(c -> c > 32 && c < 127)) {
      problems.write(
          Refusal.of(Refusal.Kind.MALFORMED, Reason.plain("idempotency-key-malformed", KEY_MAX)),
          request,
          response);
      return;
    }
    String recordId = hash(callerName() + '\n' + request.getRequestURI() + '\n' + key);
    try (BodyDigest body = BodyDigest.of(request, uploadMaxBytes)) {
      answer(recordId, body, response, chain);
    } catch (SpooledRequest.TooLargeException e) {
      problems.write(
          Refusal.of(Refusal.Kind.TOO_LARGE, Reason.plain("body-too-large", uploadMaxBytes)),
          request,
          response);
    }
  }

  private void answer(
      String recordId, BodyDigest body, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest request = body.request();
    IdempotencyRecords.Found found;
    try {
      found = records.begin(recordId, body.hash());
    } catch (MongoException | DataAccessException e) {
      log.warn("the store did not answer: {}", e.toString());
      problems.write(
          Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.plain("store-unavailable")),
          request,
          response);
      return;
    }
    switch (found) {
      case IdempotencyRecords.OtherBody other ->
          problems.write(Refusal.policy(Reason.plain("idempotency-key-reused")), request, response);
      case IdempotencyRecords.InProgress going ->
          problems.write(
              Refusal.conflict(Reason.plain("idempotency-key-in-progress")), request, response);
      case IdempotencyRecords.Answered answered -> replay(answered, response);
      case IdempotencyRecords.Begun begun -> run(begun, recordId, request, response, chain);
    }
  }

  private void run(
      IdempotencyRecords.Begun begun,
      String recordId,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(ATTRIBUTE, new IdempotentRequest(recordId, begun.newId()));
    ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
    boolean answered = false;
    try {
      chain.doFilter(request, caching);
      answered = true;
    } finally {
      note(begun, recordId, answered ? caching.getStatus() : NO_STATUS, caching);
      caching.copyBodyToResponse();
    }
  }

  /**
   * Notes with the key what became of the request. A store that is away now changes no answer: the
   * aggregate remembers the key as well, and an unfinished note runs out.
   */
  private void note(
      IdempotencyRecords.Begun begun,
      String recordId,
      int status,
      ContentCachingResponseWrapper answer) {
    try {
      records.ended(
          recordId,
          begun,
          new IdempotencyRecords.Answered(
              status,
              answer.getContentType(),
              answer.getHeader("ETag"),
              answer.getHeader("Location"),
              answer.getContentAsByteArray()));
    } catch (MongoException | DataAccessException e) {
      log.warn("what became of an idempotency key could not be noted: {}", e.toString());
    }
  }

  private static void replay(IdempotencyRecords.Answered answered, HttpServletResponse response)
      throws IOException {
    response.setStatus(answered.status());
    response.setHeader("Idempotent-Replayed", "true");
    if (answered.etag() != null) {
      response.setHeader("ETag", answered.etag());
    }
    if (answered.location() != null) {
      response.setHeader("Location", answered.location());
    }
    if (answered.contentType() != null) {
      response.setContentType(answered.contentType());
    }
    response.getOutputStream().write(answered.body());
  }

  private static String callerName() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? "anonymous" : authentication.getName();
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
