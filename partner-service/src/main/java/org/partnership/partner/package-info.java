/**
 * Partner service: offices, the register of partners, their assessments and standing (DOMAIN
 * section 2).
 */
@NullMarked
package org.partnership.partner;

import org.jspecify.annotations.NullMarked;
