/**
 * How alike the names of two organisations are, whatever script, spelling and order they are
 * written in, and how candidates are found without looking at every one (P-2, P-3). Knows names
 * only: what follows from a likeness is decided by those who ask.
 */
@NullMarked
package org.partnership.partner.matching;

import org.jspecify.annotations.NullMarked;
