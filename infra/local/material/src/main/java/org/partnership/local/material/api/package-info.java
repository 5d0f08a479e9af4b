/**
 * The platform's operations that loading needs, one class per resource: builds requests, knows no
 * order.
 */
@NullMarked
package org.partnership.local.material.api;

import org.jspecify.annotations.NullMarked;
