/** Answers put together from several services: tasks, notifications, the API description. */
@NullMarked
package org.partnership.gateway.join;

import org.jspecify.annotations.NullMarked;
