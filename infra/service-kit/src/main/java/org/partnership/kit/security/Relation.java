package org.partnership.kit.security;

import org.jspecify.annotations.Nullable;

/**
 * The third question of access: does the caller stand in the right relation to this thing?
 *
 * @param code message key of the refusal when not
 * @param rule rule behind it, if one is
 * @param words for the API description
 */
public record Relation(String code, @Nullable String rule, String words, Test test) {

  /** The question itself. */
  @FunctionalInterface
  public interface Test {
    boolean holds(Caller caller, Scope scope, OfficeTree offices);
  }

  /** No relation needed. */
  public static final Relation ANY = new Relation("any", null, "any", (c, s, o) -> true);

  /** The thing is owned by the caller's office or one below it. */
  public static final Relation OWN_OFFICE =
      new Relation(
          "not-own-office",
          null,
          "own office",
          (c, s, o) ->
              c instanceof Caller.Staff staff
                  && s.office() != null
                  && o.isWithin(s.office(), staff.office()));

  /** The caller's office, or one below it, owns the thing or has a relation to it. */
  public static final Relation RELATED_OFFICE =
      new Relation(
          "not-related-office",
          null,
          "an office with a relation to it",
          (c, s, o) ->
              OWN_OFFICE.test().holds(c, s, o)
                  || (c instanceof Caller.Staff staff
                      && s.otherOffices().stream()
                          .anyMatch(other -> o.isWithin(other, staff.office()))));

  /** The caller works for headquarters. */
  public static final Relation AT_HEADQUARTERS =
      new Relation(
          "not-at-headquarters",
          null,
          "at headquarters",
          (c, s, o) -> c instanceof Caller.Staff staff && staff.office().equals(o.root()));

  /** The caller belongs to an organisation that is a party to the thing. */
  public static final Relation OWN_PARTNER =
      new Relation(
          "not-own-organisation",
          null,
          "own organisation",
          (c, s, o) ->
              c instanceof Caller.PartnerPerson person && s.partners().contains(person.partner()));

  /** who prepares does not decide. Not switchable. */
  public static final Relation NOT_WHO_PREPARED =
      new Relation(
          "four-eyes", "R-1", "not who prepared it", (c, s, o) -> !s.preparedBy().contains(c.id()));
}
