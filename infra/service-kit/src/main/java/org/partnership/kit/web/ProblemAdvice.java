package org.partnership.kit.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Everything that can go wrong with a request, as problem details. */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  /** The caller hung up: there is nobody to answer. */
  @ExceptionHandler
  void callerIsGone(AsyncRequestNotUsableException e) {
    log.debug("the caller is gone: {}", e.toString());
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(RefusedException e, HttpServletRequest request) {
    return answer(e.refusal(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException e, HttpServletRequest request) {
    return answer(JsonFaults.refusal(e), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(BindException e, HttpServletRequest request) {
    return answer(ValidationFaults.refusal(e.getBindingResult()), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
    return answer(ValidationFaults.refusal(e), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> mismatch(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return answer(
        Refusal.malformed(
            "/" + e.getName(), "parameter-malformed", e.getName(), ValidationFaults.expected(e)),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> binding(ServletRequestBindingException e, HttpServletRequest request) {
    return answer(
        Refusal.of(Refusal.Kind.MALFORMED, Reason.plain("parameter-missing", nameOf(e))), request);
  }

  private static String nameOf(ServletRequestBindingException e) {
    return Objects.requireNonNullElse(e.getBody().getDetail(), "?");
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ResponseEntity<Problem> nowhere(HttpServletRequest request) {
    return answer(Refusal.of(Refusal.Kind.NOT_FOUND, Reason.plain("path-unknown")), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> method(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    Set<?> supported = Objects.requireNonNullElse(e.getSupportedHttpMethods(), Set.of());
    return answer(
        Refusal.of(
            Refusal.Kind.METHOD,
            Reason.plain("method-not-supported", e.getMethod(), supported.toString())),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> mediaType(
      HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
    return answer(
        Refusal.of(
            Refusal.Kind.UNSUPPORTED,
            Reason.plain("media-type-not-supported", e.getSupportedMediaTypes().toString())),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> accept(
      HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
    return answer(
        Refusal.of(
            Refusal.Kind.NOT_ACCEPTABLE,
            Reason.plain("not-acceptable", e.getSupportedMediaTypes().toString())),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return answer(Refusal.of(Refusal.Kind.TOO_LARGE, Reason.plain("upload-too-large")), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> part(MissingServletRequestPartException e, HttpServletRequest request) {
    return answer(
        Refusal.malformed("/" + e.getRequestPartName(), "part-missing", e.getRequestPartName()),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> multipart(MultipartException e, HttpServletRequest request) {
    return answer(Refusal.of(Refusal.Kind.MALFORMED, Reason.plain("multipart-malformed")), request);
  }

  /** The store is away: nothing was acknowledged, the caller may repeat with the same key. */
  @ExceptionHandler({MongoException.class, DataAccessException.class})
  ResponseEntity<Problem> storeAway(Exception e, HttpServletRequest request) {
    log.warn("the store did not answer: {}", e.toString());
    return answer(Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.plain("store-unavailable")), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> fault(Exception e, HttpServletRequest request) {
    log.error("fault in {} {}", request.getMethod(), request.getRequestURI(), e);
    return ResponseEntity.internalServerError()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.fault(request));
  }

  private ResponseEntity<Problem> answer(Refusal refusal, HttpServletRequest request) {
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.status(refusal.kind().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    Problems.headers(refusal).forEach((name, value) -> builder.headers(h -> h.set(name, value)));
    return builder.body(problems.of(refusal, request));
  }

  static Refusal all(List<Reason> reasons) {
    return new Refusal(Refusal.Kind.MALFORMED, "request-invalid", reasons);
  }
}
