package org.partnership.local.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The user table as written in {@code demonstration.yml}; {@link Accounts} is what follows from it.
 */
@ConfigurationProperties("demonstration")
record Demonstration(
    String password,
    List<Office> offices,
    List<Post> posts,
    List<Post> headquarters,
    List<Organisation> partners,
    List<Post> partnerPosts,
    List<Machine> machines) {

  /** An office whose every post has a user {@code <user>-<post>}. */
  record Office(String code, String user, String name) {}

  record Post(String user, String role, String name) {}

  record Organisation(String user, String name) {}

  record Machine(String user, List<String> roles, String name) {}
}
