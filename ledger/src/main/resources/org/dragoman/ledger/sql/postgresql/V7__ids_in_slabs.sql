-- Slabs have ids from now on, as in SQLite.
delete from slab;
-- The oldest first; what is of one day is sorted by the question.
create index entry_oldest on entry (kind, day);
