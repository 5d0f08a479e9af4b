package org.partnership.consultation;

import org.partnership.testing.Persona;
import org.partnership.testing.Personas;

/** Callers of the tests, by where they stand. */
public final class People {

  public static final String INRECA = "0192f0c1-0000-7000-8000-00000000a001";
  public static final String OTHER_PARTNER = "0192f0c1-0000-7000-8000-00000000a002";

  public static final Persona HQ_MODERATOR = Personas.staff("lounge-moderator", "HQ", "moderator");
  public static final Persona HQ_FINANCE = Personas.staff("hq-finance", "HQ", "finance-officer");
  public static final Persona HQ_ADMIN = Personas.staff("hq-admin", "HQ", "hq-admin");
  public static final Persona AUDITOR = Personas.staff("hq-auditor", "HQ", "auditor");
  public static final Persona MALI_MODERATOR = Personas.staff("mali-moderator", "MLI", "moderator");
  public static final Persona MALI_OFFICER =
      Personas.staff("mali-officer", "MLI", "partnership-officer");
  public static final Persona MALI_FINANCE =
      Personas.staff("mali-finance", "MLI", "finance-officer");
  public static final Persona WCARO_MODERATOR =
      Personas.staff("wcaro-moderator", "WCARO", "moderator");
  public static final Persona VIETNAM_MODERATOR =
      Personas.staff("vietnam-moderator", "VNM", "moderator");
  public static final Persona VIETNAM_OFFICER =
      Personas.staff("vietnam-officer", "VNM", "partnership-officer");
  public static final Persona EDITOR =
      Personas.partnerPerson("inreca-editor", INRECA, "partner-editor");
  public static final Persona COLLEAGUE =
      Personas.partnerPerson("inreca-viewer", INRECA, "partner-viewer");
  public static final Persona OTHER_EDITOR =
      Personas.partnerPerson("other-editor", OTHER_PARTNER, "partner-editor");
  public static final Persona SUBSCRIBER = Personas.machine("erp", "subscriber");

  private People() {}
}
