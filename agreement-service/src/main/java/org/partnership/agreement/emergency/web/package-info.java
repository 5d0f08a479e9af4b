/** /api/emergencies. */
@NullMarked
package org.partnership.agreement.emergency.web;

import org.jspecify.annotations.NullMarked;
