/** Bad input for every operation of an API, made from the API's own description. */
@NullMarked
package org.partnership.testing.hostile;

import org.jspecify.annotations.NullMarked;
