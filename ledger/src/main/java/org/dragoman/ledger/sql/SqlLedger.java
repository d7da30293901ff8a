package org.dragoman.ledger.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;
import org.dragoman.ledger.ActorCount;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Deposit;
import org.dragoman.ledger.Happening;
import org.dragoman.ledger.Kept;
import org.dragoman.ledger.KeptReading;
import org.dragoman.ledger.KeptReport;
import org.dragoman.ledger.KeptText;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.MeasureCount;
import org.dragoman.ledger.MonthCount;
import org.dragoman.ledger.PairCount;
import org.dragoman.ledger.Query;
import org.dragoman.ledger.ReadBy;
import org.dragoman.ledger.Story;
import org.dragoman.ledger.Tally;
import org.dragoman.ledger.Totals;

/**
 * A ledger in a database.
 *
 * <p>Writers take turns, also those of other processes; readers never wait and see the ledger as it was when they began. A
 * process that is killed while it writes leaves the ledger as it was before. Thread safe.
 */
final class SqlLedger implements Ledger {
    /** So many reports are made ready in one go. */
    private static final int AHEAD = 100;

    private final Store store;
    private final Writers writers;
    private final Entries entries;
    private final Reports reports;
    private final Sums sums;
    private final Corrections corrections;
    private final Witnesses witnesses;

    SqlLedger(Store store) {
        this(store, new Slabs());
    }

    /** With slabs of another size, which all who use the ledger must have. */
    SqlLedger(Store store, Slabs slabs) {
        this.store = store;
        this.writers = new Writers(store, slabs);
        Ids ids = new Ids(store.dialect(), slabs);
        this.entries = new Entries(store, slabs, ids);
        this.reports = new Reports(store, slabs);
        this.sums = new Sums(store, slabs);
        this.corrections = new Corrections(store, writers, ids);
        this.witnesses = new Witnesses(store, slabs, writers, ids);
        if (store.isRaised()) {
            writers.write((handle, writing) -> {
                slabs.complete(handle);
                return true;
            });
        }
    }

    @Override
    public Set<String> known(Collection<String> reportIds, ReadBy by) {
        return reports.known(reportIds, by);
    }

    @Override
    public Tally put(List<Deposit> batch, ReadBy by) {
        // Other cores make the next reports ready while this one writes those before.
        List<CompletableFuture<List<Prepared>>> ready = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += AHEAD) {
            List<Deposit> some = batch.subList(from, Math.min(batch.size(), from + AHEAD));
            ready.add(CompletableFuture.supplyAsync(
                    () -> some.stream().map(Prepared::of).toList()));
        }
        try {
            return writers.write((handle, writing) -> writing.put(ready, by));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void events(Query query, Consumer<Kept<Event>> each) {
        entries.each(query, 'e', Event.class, each);
    }

    @Override
    public void positions(Query query, Consumer<Kept<Position>> each) {
        entries.each(query, 'p', Position.class, each);
    }

    @Override
    public void quotations(Query query, Consumer<Kept<Quotation>> each) {
        entries.each(query, 'q', Quotation.class, each);
    }

    @Override
    public void readings(Query query, Consumer<KeptReading> each) {
        reports.readings(query, each);
    }

    @Override
    public void texts(Query query, Consumer<KeptText> each) {
        reports.texts(query, each);
    }

    @Override
    public List<KeptReport> reports(Query query) {
        return reports.list(query);
    }

    @Override
    public List<Kept<Position>> standing(Query query) {
        return entries.standing(query);
    }

    @Override
    public List<Kept<Position>> newest(Query query, Collection<String> holders, int each) {
        return entries.newest(query, holders, each);
    }

    @Override
    public List<ActorCount> actors(Query query) {
        return sums.actors(query);
    }

    @Override
    public List<MeasureCount> measures(Query query) {
        return sums.measures(query);
    }

    @Override
    public List<MonthCount> months(Query query) {
        return sums.months(query);
    }

    @Override
    public List<PairCount> pairs(Query query) {
        return sums.pairs(query);
    }

    @Override
    public long countEvents(Query query) {
        return sums.count(query, 'e');
    }

    @Override
    public long countPositions(Query query) {
        return sums.count(query, 'p');
    }

    @Override
    public long countQuotations(Query query) {
        return sums.count(query, 'q');
    }

    @Override
    public Optional<KeptReading> reading(String idOrKey) {
        return reports.reading(idOrKey);
    }

    @Override
    public Optional<Kept<?>> entry(String id) {
        return entries.entry(id);
    }

    @Override
    public void correct(Correction correction) {
        corrections.put(correction);
    }

    @Override
    public boolean withdraw(String entryId) {
        return corrections.withdraw(entryId);
    }

    @Override
    public List<Correction> corrections() {
        return corrections.list();
    }

    @Override
    public void join(List<Story> stories) {
        witnesses.join(stories);
    }

    @Override
    public Optional<Story> story(String reportId) {
        return witnesses.story(reportId);
    }

    @Override
    public long merge() {
        return witnesses.merge();
    }

    @Override
    public void separate() {
        witnesses.separate();
    }

    @Override
    public Optional<Happening> happening(String entryId) {
        return witnesses.happening(entryId);
    }

    @Override
    public Totals totals() {
        return sums.totals();
    }

    @Override
    public void close() {
        store.close();
    }
}
