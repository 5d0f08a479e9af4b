/** Tasks and notifications over HTTP; the gateway joins those of all services. */
@NullMarked
package org.partnership.partner.task.web;

import org.jspecify.annotations.NullMarked;
