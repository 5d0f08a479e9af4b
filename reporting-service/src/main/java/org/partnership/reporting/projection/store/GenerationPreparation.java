package org.partnership.reporting.projection.store;

import org.partnership.kit.lifecycle.Preparation;
import org.springframework.stereotype.Component;

/** Makes the first generation and its indexes before anything is read or asked. */
@Component
class GenerationPreparation extends Preparation {

  GenerationPreparation(Generations generations) {
    super(generations::prepare);
  }
}
