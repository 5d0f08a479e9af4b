package org.partnership.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.PermittedTo;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Says for every operation who may call it, and which conventional headers it takes. */
final class OpenApiOfPermissions implements OperationCustomizer, GlobalOpenApiCustomizer {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Act.class, IfMatch.class);
  }

  private final PermissionTable table;
  private final String title;

  OpenApiOfPermissions(PermissionTable table, String title) {
    this.table = table;
    this.title = title;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    PermittedTo permitted = method.getMethodAnnotation(PermittedTo.class);
    if (permitted != null) {
      boolean open = permitted.value().equals(PermittedTo.ANYONE);
      String who = open ? "anyone, also without a token" : table.describe(permitted.value());
      String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
      operation.setDescription(before + "Who may call it: " + who);
      operation.addExtension("x-action", permitted.value());
      operation.addExtension("x-permitted-to", who);
      if (open) {
        operation.setSecurity(List.of());
      }
    }
    if (Arrays.asList(method.getMethod().getParameterTypes()).contains(IfMatch.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("If-Match")
              .required(true)
              .description("the ETag of the version this is based on")
              .schema(new StringSchema()));
    }
    if (method.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("Idempotency-Key")
              .required(false)
              .description("same key and body, same answer, for 24 hours")
              .schema(new StringSchema().maxLength(200)));
    }
    return operation;
  }

  @Override
  public void customise(OpenAPI api) {
    api.setInfo(new Info().title(title).version("1"));
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    api.getComponents()
        .addSecuritySchemes(
            "bearer",
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"));
    api.addSecurityItem(new SecurityRequirement().addList("bearer"));
  }
}
