package org.partnership.consultation.space.web;

/** Language tags in requests. */
public final class Language {

  /** BCP 47, in its usual spelling: {@code en}, {@code pt-BR}, {@code zh-Hant}. */
  public static final String TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  private Language() {}
}
