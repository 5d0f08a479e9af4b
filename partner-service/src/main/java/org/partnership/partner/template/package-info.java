/** Templates from which assessments are filled: versioned data. */
@NullMarked
package org.partnership.partner.template;

import org.jspecify.annotations.NullMarked;
