package org.partnership.kit.config;

import org.partnership.kit.web.WebFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** HTTP conventions. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
      "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration"
    })
@Import(WebFactory.class)
public class KitWebConfiguration {}
