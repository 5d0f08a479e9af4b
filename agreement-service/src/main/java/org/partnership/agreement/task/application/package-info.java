/** What waits for callers, and what they are told. */
@NullMarked
package org.partnership.agreement.task.application;

import org.jspecify.annotations.NullMarked;
