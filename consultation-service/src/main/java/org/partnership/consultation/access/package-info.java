/** The permission table and the places people have in a space. */
@NullMarked
package org.partnership.consultation.access;

import org.jspecify.annotations.NullMarked;
