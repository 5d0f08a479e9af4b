package org.partnership.local.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Says for which registered partner demonstration people act. Not behind the gateway; callers are
 * {@code hq-admin} and {@code platform-loader}.
 */
@RestController
@RequestMapping("/local/bindings")
class BindingsController {

  private final Accounts accounts;
  private final Bindings bindings;

  BindingsController(Accounts accounts, Bindings bindings) {
    this.accounts = accounts;
    this.bindings = bindings;
  }

  /** {@code partner} is the id that partner-service gave. */
  record Binding(UUID partner) {}

  @GetMapping
  Map<String, UUID> all() {
    return bindings.all();
  }

  /** Tokens issued from now on name this partner; 404 when no user's name begins so. */
  @PutMapping("/{users}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bind(@PathVariable String users, @RequestBody Binding binding) {
    if (!accounts.bindings().contains(users)) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "No demonstration users are called %s-...".formatted(users));
    }
    bindings.bind(users, binding.partner());
  }
}
