/** /api/tasks and /api/notifications. */
@NullMarked
package org.partnership.agreement.task.web;

import org.jspecify.annotations.NullMarked;
