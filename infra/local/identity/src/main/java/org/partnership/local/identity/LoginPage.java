package org.partnership.local.identity;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in form, which offers every demonstration person by name. */
@RestController
class LoginPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sign in</title>
        <style>
          body { font: 1rem/1.5 system-ui, sans-serif; margin: 10vh auto; max-width: 24rem; padding: 0 1rem }
          label { display: block; margin-top: 1rem }
          input { box-sizing: border-box; font: inherit; padding: .4rem; width: 100%% }
          button { font: inherit; margin-top: 1.5rem; padding: .4rem 1.5rem }
        </style>
      </head>
      <body>
        <h1>Sign in</h1>
        <p>Demonstration users of the local platform; the password of each is in the README.</p>
        %s
        <form method="post" action="/login">
          <input type="hidden" name="%s" value="%s">
          <label for="username">User</label>
          <input id="username" name="username" list="people" autocomplete="username" required autofocus>
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required>
          <button>Sign in</button>
        </form>
        <datalist id="people">%s</datalist>
      </body>
      </html>
      """;

  private final String people;

  LoginPage(Accounts accounts) {
    this.people =
        accounts.all().stream()
            .filter(account -> !account.machine())
            .map(
                account ->
                    "<option value=\"%s\">%s</option>".formatted(account.user(), account.name()))
            .collect(Collectors.joining());
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
  String form(@RequestParam @Nullable String error, CsrfToken csrf) {
    String refusal =
        error == null ? "" : "<p role=\"alert\">No such user, or another password.</p>";
    return PAGE.formatted(refusal, csrf.getParameterName(), csrf.getToken(), people);
  }
}
