/** The platform as real processes: started, loaded, killed, measured and looked at afterwards. */
@NullMarked
package org.partnership.bench.harness;

import org.jspecify.annotations.NullMarked;
