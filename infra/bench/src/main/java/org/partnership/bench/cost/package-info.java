/** What reliable publication costs against the same without the link, and how soon it is done. */
@NullMarked
package org.partnership.bench.cost;

import org.jspecify.annotations.NullMarked;
