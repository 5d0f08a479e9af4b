/** Runs one command on one aggregate: permission, idempotency, version, decision, write. */
@NullMarked
package org.partnership.kit.command;

import org.jspecify.annotations.NullMarked;
