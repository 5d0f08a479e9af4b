/** Kinds of assessment, criteria, weights, scales and what a rating follows from (P-5). */
@NullMarked
package org.partnership.partner.template.domain;

import org.jspecify.annotations.NullMarked;
