/**
 * Reads other services' events: once, in order, with dead letters, parked keys, repair and resume.
 */
@NullMarked
package org.partnership.kit.inbox;

import org.jspecify.annotations.NullMarked;
