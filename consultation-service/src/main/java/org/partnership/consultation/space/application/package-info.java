/** What is done with spaces. */
@NullMarked
package org.partnership.consultation.space.application;

import org.jspecify.annotations.NullMarked;
