/** What this service reads of the others: offices and partner organisations. */
@NullMarked
package org.partnership.consultation.reading;

import org.jspecify.annotations.NullMarked;
