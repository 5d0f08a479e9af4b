package org.partnership.partner.screening.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.job.Job;
import org.partnership.kit.job.Jobs;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.screening.domain.ListEntry;
import org.partnership.partner.screening.domain.ListImported;
import org.partnership.partner.screening.domain.SanctionsList;
import org.partnership.partner.screening.store.ListEntries;
import org.springframework.stereotype.Component;

/**
 * Headquarters imports a version of the list (P-3): it is read and checked at once, is in use from
 * then on, and the whole register is held against it as a job.
 */
@Component
public class ImportingList {

  private static final int SHOWN = 100;

  private final AggregateStore<SanctionsList> lists;
  private final ListEntries entries;
  private final Commands commands;
  private final Jobs jobs;
  private final RescreeningRegister rescreening;
  private final Access access;

  ImportingList(
      AggregateStore<SanctionsList> lists,
      ListEntries entries,
      Commands commands,
      Jobs jobs,
      RescreeningRegister rescreening,
      Access access) {
    this.lists = lists;
    this.entries = entries;
    this.commands = commands;
    this.jobs = jobs;
    this.rescreening = rescreening;
    this.access = access;
  }

  /** 403 for whoever may not import, whatever it is that they send. */
  public void requireMayImport(Caller caller) {
    access.require(caller, "sanctions-list.import", Scope.NONE);
  }

  /** The job that holds the register against it. */
  public Job importFrom(InputStream document, Act act) throws IOException {
    requireMayImport(act.caller());
    MessageDigest sha256 = EntryDigest.sha256();
    ListReader.Read read = ListReader.read(new DigestInputStream(document, sha256));
    String id = Ids.forNewThing(act);
    entries.keep(id, read.entries());
    int individuals = count(read.entries(), ListEntry.Kind.INDIVIDUAL);
    int entities = count(read.entries(), ListEntry.Kind.ENTITY);
    String hash = HexFormat.of().formatHex(sha256.digest());
    commands.create(
        lists,
        id,
        Decision.accept(
            new SanctionsList(read.dateGenerated(), individuals, entities, hash, act.caller().id()),
            new ListImported(read.dateGenerated(), individuals, entities, hash)),
        act);
    return jobs.submit(rescreening, Map.of("list", id), act);
  }

  private static int count(List<ListEntry> all, ListEntry.Kind kind) {
    return (int) all.stream().filter(e -> e.kind() == kind).count();
  }

  /** The versions imported, the newest first. */
  public List<Stored<SanctionsList>> versions() {
    return lists.query(Filters.empty(), Sorts.descending("createdAt", "_id"), SHOWN);
  }
}
