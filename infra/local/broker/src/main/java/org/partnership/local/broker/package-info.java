/**
 * The local platform's event broker: a real Apache Kafka in KRaft mode, broker and controller in
 * one small process, its data on disk. Production uses a Kafka cluster instead; nothing outside
 * {@code infra/local} and the tests depends on this package.
 */
@NullMarked
package org.partnership.local.broker;

import org.jspecify.annotations.NullMarked;
