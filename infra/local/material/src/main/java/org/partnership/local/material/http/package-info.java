/** Speaking to the platform: tokens, requests, answers and refusals. */
@NullMarked
package org.partnership.local.material.http;

import org.jspecify.annotations.NullMarked;
