-- Version 7: ids, which are in no order, are found in slabs: the table is made anew without an index of them.
create table entry_anew (
  seq integer primary key,
  id text not null,
  kind text not null,
  report integer not null references report (seq),
  actor1 integer not null,
  actor2 integer,
  party1 text not null,
  party2 text,
  code text,
  plover text,
  quad integer,
  stance text,
  target text,
  factuality text,
  day text,
  place text,
  country text,
  confidence real not null,
  verdict text,
  kin text,
  happening text,
  witnesses integer not null default 1
);
insert into entry_anew select seq, id, kind, report, actor1, actor2, party1, party2, code, plover, quad, stance, target,
  factuality, day, place, country, confidence, verdict, kin, happening, witnesses from entry;
drop table entry;
alter table entry_anew rename to entry;
create index entry_report on entry (report);
create index entry_day on entry (kind, day desc);
create index entry_happening on entry (happening) where happening is not null;
create index entry_witnessed on entry (kind, witnesses) where witnesses > 1;
delete from slab;
