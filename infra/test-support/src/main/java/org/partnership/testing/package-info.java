/** What integration tests of every service share: servers, callers, events, rules of the house. */
@NullMarked
package org.partnership.testing;

import org.jspecify.annotations.NullMarked;
