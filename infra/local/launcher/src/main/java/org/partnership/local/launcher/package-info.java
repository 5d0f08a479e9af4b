/**
 * Starts the platform on one machine: the store, the broker, the identity provider, the five
 * services, each a process of its own; watches them, restarts what dies, and stops all of it in
 * order.
 */
@NullMarked
package org.partnership.local.launcher;

import org.jspecify.annotations.NullMarked;
