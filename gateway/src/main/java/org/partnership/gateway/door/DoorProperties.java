package org.partnership.gateway.door;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call from a browser ({@code gateway.door}).
 *
 * @param allowedOrigins origins (such as {@code https://office.example}) whose pages may call the
 *     API; none by default
 */
@ConfigurationProperties("gateway.door")
public record DoorProperties(@DefaultValue List<String> allowedOrigins) {}
