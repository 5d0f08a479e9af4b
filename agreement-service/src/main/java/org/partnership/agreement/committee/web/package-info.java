/** /api/committees. */
@NullMarked
package org.partnership.agreement.committee.web;

import org.jspecify.annotations.NullMarked;
