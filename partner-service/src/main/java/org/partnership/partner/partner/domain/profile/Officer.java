package org.partnership.partner.partner.domain.profile;

/** A person who stands for the partner. Personal data: in no event, in no log. */
public record Officer(String name, Role role) {

  /** In what capacity. */
  public enum Role {
    HEAD,
    BOARD_MEMBER,
    SIGNATORY
  }
}
