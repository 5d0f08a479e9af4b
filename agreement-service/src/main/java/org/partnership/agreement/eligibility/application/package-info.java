/** Asking for the eligibility answer. */
@NullMarked
package org.partnership.agreement.eligibility.application;

import org.jspecify.annotations.NullMarked;
