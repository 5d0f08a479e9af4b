/** What services publish: domain events and their CloudEvents envelope. */
@NullMarked
package org.partnership.kit.event;

import org.jspecify.annotations.NullMarked;
