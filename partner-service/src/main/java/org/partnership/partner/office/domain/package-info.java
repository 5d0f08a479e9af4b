/** An office, its place in the tree, and the rules of both. */
@NullMarked
package org.partnership.partner.office.domain;

import org.jspecify.annotations.NullMarked;
