/** What is done with memberships. */
@NullMarked
package org.partnership.consultation.membership.application;

import org.jspecify.annotations.NullMarked;
