package org.partnership.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The action of the permission table that an operation of the API is. An operation without one
 * answers 403 to everybody. Roles are checked before the operation runs, relations by the use case.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PermittedTo {

  /** Name of the action; {@link #ANYONE} for what needs no token. */
  String value();

  /** Public: also without a token. */
  String ANYONE = "anyone";
}
