/**
 * The local platform's identity provider: issues tokens for demonstration users of every role. Any
 * OpenID Connect provider takes its place in production; this one refuses to start there.
 */
@NullMarked
package org.partnership.local.identity;

import org.jspecify.annotations.NullMarked;
