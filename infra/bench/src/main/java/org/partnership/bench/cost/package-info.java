/** What reliable publication costs against the same without the link. */
@NullMarked
package org.partnership.bench.cost;

import org.jspecify.annotations.NullMarked;
