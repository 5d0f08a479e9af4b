package org.partnership.kit.config;

import org.partnership.kit.relay.RelayFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** The relay and what belongs to it. */
@AutoConfiguration(after = KitStoreConfiguration.class)
@Import(RelayFactory.class)
public class KitRelayConfiguration {}
