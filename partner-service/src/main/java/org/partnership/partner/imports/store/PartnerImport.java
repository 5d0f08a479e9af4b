package org.partnership.partner.imports.store;

import java.time.Instant;
import org.partnership.partner.imports.domain.ImportFormat;

/**
 * A file that was handed in.
 *
 * @param id of the import and of its job
 * @param by pseudonymous id of who handed it in, for their office
 */
public record PartnerImport(
    String id,
    String by,
    String office,
    boolean dryRun,
    ImportFormat format,
    int rows,
    Instant createdAt) {}
