-- Slabs have ids from now on, as in SQLite.
delete from slab;
