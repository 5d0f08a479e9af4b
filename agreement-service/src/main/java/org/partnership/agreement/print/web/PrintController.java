package org.partnership.agreement.print.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.print.application.PrintingAgreement;
import org.partnership.agreement.print.pdf.Language;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/agreements/{id}/content.pdf}. */
@RestController
@Tag(name = "Agreements")
class PrintController {

  private final PrintingAgreement printing;

  PrintController(PrintingAgreement printing) {
    this.printing = printing;
  }

  @GetMapping(
      value = "/api/agreements/{id}/content.pdf",
      produces = MediaType.APPLICATION_PDF_VALUE)
  @PermittedTo(Actions.AGREEMENT_READ)
  @Operation(
      summary = "The agreement on paper: parties, terms, programme documents, hash, signatures",
      description =
          "lang is en, fr, es or ar (right to left); left out: the language of the request.")
  ResponseEntity<byte[]> print(
      @PathVariable("id") String id,
      @RequestParam(name = "lang", required = false) @Nullable String lang,
      Locale locale,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "lang");
    Language language = language(lang, locale);
    PrintingAgreement.Printed printed = printing.print(id, language, caller);
    String name =
        printed.agreement().state().number().replace('/', '-') + "-" + language.code() + ".pdf";
    return ResponseEntity.ok()
        .eTag("\"" + printed.agreement().version() + "-" + language.code() + "\"")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.APPLICATION_PDF)
        .body(printed.pdf());
  }

  private static Language language(@Nullable String asked, Locale locale) {
    if (asked == null) {
      return Language.of(locale.getLanguage()).orElse(Language.EN);
    }
    return Language.of(asked)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.malformed(
                        "/lang", "field-not-one-of", "lang", String.join(", ", Language.codes()))));
  }
}
