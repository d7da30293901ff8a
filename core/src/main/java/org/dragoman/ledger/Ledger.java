package org.dragoman.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.coding.Event;
import org.dragoman.coding.Position;
import org.dragoman.coding.Quotation;

/**
 * The port to where readings are kept.
 *
 * <p>A report is in a ledger once, known by its content. What one call writes is written whole or not at all, and is there
 * when the call returns. Entries come newest first unless the query says otherwise; what has no date comes last, and ties
 * are settled by id, so that the same question gives the same answer. Implementations are thread safe; several processes
 * may use one ledger. Every method may throw {@link LedgerException}.
 */
public interface Ledger extends AutoCloseable {

    /** Those of the reports that it holds as read by {@code by}. */
    Set<String> known(Collection<String> reportIds, ReadBy by);

    /**
     * Keeps a batch of readings, all or none.
     *
     * <p>A report that is held as read by the same stays as it is; one that was read by something else gets its entries
     * replaced. Corrections are applied again, and an entry that a person accepted or corrected stays even when the new
     * reading no longer has it.
     */
    Tally put(List<Deposit> batch, ReadBy by);

    /** Hands over the events that a query asks for, one by one. */
    void events(Query query, Consumer<Kept<Event>> each);

    /** Hands over the positions that a query asks for, one by one. */
    void positions(Query query, Consumer<Kept<Position>> each);

    /** Hands over the quotations that a query asks for, one by one. */
    void quotations(Query query, Consumer<Kept<Quotation>> each);

    /** Hands over the reports that a query asks for with all they tell, one by one, in order of publication and id. */
    void readings(Query query, Consumer<KeptReading> each);

    /**
     * Hands over the reports that a query asks for with their texts and without what they tell, one by one, in order of
     * publication and id; those without a date come last.
     */
    void texts(Query query, Consumer<KeptText> each);

    /** The events that a query asks for. */
    default List<Kept<Event>> events(Query query) {
        List<Kept<Event>> out = new ArrayList<>();
        events(query, out::add);
        return out;
    }

    /** The positions that a query asks for. */
    default List<Kept<Position>> positions(Query query) {
        List<Kept<Position>> out = new ArrayList<>();
        positions(query, out::add);
        return out;
    }

    /** The quotations that a query asks for. */
    default List<Kept<Quotation>> quotations(Query query) {
        List<Kept<Quotation>> out = new ArrayList<>();
        quotations(query, out::add);
        return out;
    }

    /** The reports that a query asks for by its text, period, report and actor, newest first. */
    List<KeptReport> reports(Query query);

    /**
     * Of the positions that a query asks for, the latest of each holder on each measure and target. What is of no known kind is
     * each a matter of its own.
     */
    List<Kept<Position>> standing(Query query);

    /**
     * Of the positions that a query asks for, the newest {@code each} of every one of these holders, holder by holder. The
     * limit of the query does not count.
     *
     * @param holders whom a query would ask for as {@link Query#holder}
     */
    List<Kept<Position>> newest(Query query, Collection<String> holders, int each);

    /** Who takes part in the entries that a query asks for, the most active first. */
    List<ActorCount> actors(Query query);

    /** The measures of the positions that a query asks for, the most discussed first. */
    List<MeasureCount> measures(Query query);

    /** The events that a query asks for, counted by month and quad class, oldest first; undated ones are left out. */
    List<MonthCount> months(Query query);

    /** The events that a query asks for, counted by pair, the most active first. */
    List<PairCount> pairs(Query query);

    /** Number of events that a query asks for, whatever its limit. */
    long countEvents(Query query);

    /** Number of positions that a query asks for, whatever its limit. */
    long countPositions(Query query);

    /** Number of quotations that a query asks for, whatever its limit. */
    long countQuotations(Query query);

    /** A report by its id, or by its key if only one report has it, with its text and all its entries. */
    Optional<KeptReading> reading(String idOrKey);

    /**
     * An entry by its id or by a beginning of it that no other has.
     *
     * @throws LedgerException if several ids begin so
     */
    Optional<Kept<?>> entry(String id);

    /**
     * Keeps what a person said of an entry; a later word replaces an earlier one.
     *
     * @throws LedgerException if there is no such entry, or the corrected one is of another kind
     */
    void correct(Correction correction);

    /** Takes back what a person said of an entry; whether there was anything to take back. */
    boolean withdraw(String entryId);

    /** All that persons said, oldest first. */
    List<Correction> corrections();

    /** Keeps that reports tell one story. What it held of these reports before is replaced; no report is changed. */
    void join(List<Story> stories);

    /** The story that a report tells, alone or with others; empty for an unknown report. */
    Optional<Story> story(String reportId);

    /**
     * Joins the events that tell the same happening, see {@link Happenings}, as far as new reports make it necessary.
     *
     * @return number of happenings that more than one report tells
     */
    long merge();

    /** Undoes {@link #merge()}: every event stands for itself again. */
    void separate();

    /** What an event tells together with others, with the reasons; empty if there is no such event. */
    Optional<Happening> happening(String entryId);

    /** How much it holds. */
    Totals totals();

    /** Lets go of what it holds open. */
    @Override
    void close();
}
