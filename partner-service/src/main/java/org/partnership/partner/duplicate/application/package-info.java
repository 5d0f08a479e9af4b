/** What people do about likely duplicates, and what follows from a merge. */
@NullMarked
package org.partnership.partner.duplicate.application;

import org.jspecify.annotations.NullMarked;
