/** Kinds of agreement and their rules, as data. */
@NullMarked
package org.partnership.agreement.kind;

import org.jspecify.annotations.NullMarked;
