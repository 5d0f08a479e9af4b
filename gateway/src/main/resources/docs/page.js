"use strict";

// A service that is starting or away is missing from the description: say so above it.
function tellMissing(api) {
  const missing = api["x-missing"] || [];
  const note = document.getElementById("missing");
  note.hidden = missing.length === 0;
  note.textContent = "Not described, because it does not answer right now: " + missing.join(", ");
}

const ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
  onComplete: () => tellMissing(ui.specSelectors.specJson().toJS()),
});
