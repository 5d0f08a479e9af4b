/** Assessments over HTTP. */
@NullMarked
package org.partnership.partner.assessment.web;

import org.jspecify.annotations.NullMarked;
