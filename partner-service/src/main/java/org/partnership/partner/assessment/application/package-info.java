/** Preparing, submitting and deciding assessments. */
@NullMarked
package org.partnership.partner.assessment.application;

import org.jspecify.annotations.NullMarked;
