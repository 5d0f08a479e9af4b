/**
 * The platform's local database: a server that speaks MongoDB's protocol (mongo-java-server's core)
 * over H2's MVStore, and answers a write only after it is committed. See the module's README for
 * what it supports.
 */
@NullMarked
package org.partnership.local.store;

import org.jspecify.annotations.NullMarked;
