package org.partnership.agreement.access;

/** Names of actions: the same in the permission table, the life-cycle tables and the API. */
public final class Actions {

  public static final String PARTNERSHIP_READ = "partnership.read";
  public static final String PARTNERSHIP_READ_HISTORY = "partnership.read-history";
  public static final String PARTNERSHIP_CREATE = "partnership.create";
  public static final String PARTNERSHIP_EDIT = "partnership.edit";
  public static final String PARTNERSHIP_MOVE = "partnership.move";

  public static final String AGREEMENT_READ = "agreement.read";
  public static final String AGREEMENT_READ_HISTORY = "agreement.read-history";
  public static final String AGREEMENT_DRAFT = "agreement.draft";
  public static final String AGREEMENT_EDIT = "agreement.edit";
  public static final String AGREEMENT_SUBMIT = "agreement.submit";
  public static final String AGREEMENT_RETURN = "agreement.return";
  public static final String AGREEMENT_APPROVE = "agreement.approve";
  public static final String AGREEMENT_ENTER_SIGNATURE = "agreement.enter-signature";
  public static final String AGREEMENT_SIGN = "agreement.sign";
  public static final String AGREEMENT_SIGN_ON_PAPER = "agreement.sign-on-paper";
  public static final String AGREEMENT_CONFIRM_SIGNATURE = "agreement.confirm-signature";
  public static final String AGREEMENT_COMPLETE = "agreement.complete-signatures";
  public static final String AGREEMENT_ACTIVATE = "agreement.activate";
  public static final String AGREEMENT_END = "agreement.end";
  public static final String AGREEMENT_SUSPEND = "agreement.suspend";
  public static final String AGREEMENT_RESUME = "agreement.resume";
  public static final String AGREEMENT_RATIFY = "agreement.ratify";
  public static final String AGREEMENT_TERMINATE = "agreement.terminate";
  public static final String AGREEMENT_CANCEL = "agreement.cancel";
  public static final String AGREEMENT_CLOSE = "agreement.close";

  public static final String COMMITTEE_READ = "committee.read";
  public static final String COMMITTEE_SET = "committee.set";
  public static final String REVIEW_READ = "review.read";
  public static final String REVIEW_DECLARE = "review.declare-conflict";
  public static final String REVIEW_VOTE = "review.vote";
  public static final String REVIEW_MINUTE = "review.minute";
  public static final String REVIEW_WITHDRAW = "review.withdraw";
  public static final String EMERGENCY_READ = "emergency.read";
  public static final String EMERGENCY_DECLARE = "emergency.declare";

  public static final String EXCHANGE_RATES_READ = "exchange-rates.read";
  public static final String EXCHANGE_RATES_PUBLISH = "exchange-rates.publish";
  public static final String COUNTRY_PROGRAMME_READ = "country-programme.read";
  public static final String COUNTRY_PROGRAMME_REGISTER = "country-programme.register";

  public static final String AMENDMENT_READ = "amendment.read";
  public static final String AMENDMENT_DRAFT = "amendment.draft";
  public static final String AMENDMENT_EDIT = "amendment.edit";
  public static final String AMENDMENT_SUBMIT = "amendment.submit";
  public static final String AMENDMENT_RETURN = "amendment.return";
  public static final String AMENDMENT_APPROVE = "amendment.approve";
  public static final String AMENDMENT_SIGN = "amendment.sign";
  public static final String AMENDMENT_APPLY = "amendment.apply";
  public static final String AMENDMENT_CANCEL = "amendment.cancel";

  public static final String DISBURSEMENT_READ = "disbursement.read";
  public static final String DISBURSEMENT_PLAN = "disbursement.plan";
  public static final String DISBURSEMENT_EDIT = "disbursement.edit";
  public static final String DISBURSEMENT_REQUEST = "disbursement.request";
  public static final String DISBURSEMENT_CERTIFY = "disbursement.certify";
  public static final String DISBURSEMENT_RETURN = "disbursement.return";
  public static final String DISBURSEMENT_RELEASE = "disbursement.release";
  public static final String DISBURSEMENT_REJECT = "disbursement.reject";
  public static final String DISBURSEMENT_LIQUIDATE = "disbursement.liquidate";

  public static final String PROGRAMME_READ = "programme-document.read";
  public static final String PROGRAMME_READ_HISTORY = "programme-document.read-history";
  public static final String PROGRAMME_DRAFT = "programme-document.draft";
  public static final String PROGRAMME_EDIT = "programme-document.edit";
  public static final String PROGRAMME_SUBMIT = "programme-document.submit";
  public static final String PROGRAMME_RETURN = "programme-document.return";
  public static final String PROGRAMME_APPROVE = "programme-document.approve";
  public static final String PROGRAMME_ACTIVATE = "programme-document.activate";
  public static final String PROGRAMME_REVISE = "programme-document.revise";
  public static final String PROGRAMME_SUSPEND = "programme-document.suspend";
  public static final String PROGRAMME_RESUME = "programme-document.resume";
  public static final String PROGRAMME_END = "programme-document.end";
  public static final String PROGRAMME_CLOSE = "programme-document.close";
  public static final String PROGRAMME_TERMINATE = "programme-document.terminate";
  public static final String PROGRAMME_CANCEL = "programme-document.cancel";

  public static final String REVISION_EDIT = "programme-revision.edit";
  public static final String REVISION_SUBMIT = "programme-revision.submit";
  public static final String REVISION_RETURN = "programme-revision.return";
  public static final String REVISION_APPROVE = "programme-revision.approve";
  public static final String REVISION_CANCEL = "programme-revision.cancel";

  public static final String ELIGIBILITY_ASK = "eligibility.ask";
  public static final String TASKS_READ = "tasks.read";

  private Actions() {}
}
