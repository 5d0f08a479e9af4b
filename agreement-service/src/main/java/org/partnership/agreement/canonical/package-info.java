/** Canonical JSON (RFC 8785) and its hashes. */
@NullMarked
package org.partnership.agreement.canonical;

import org.jspecify.annotations.NullMarked;
