-- Version 4: sums over everything are kept, and indexes are narrower.
drop index entry_code;
drop index entry_party1;
drop index entry_party2;
create index entry_code on entry (code) where code is not null;
create index entry_party1 on entry (kind, party1, day desc, quad, verdict, party2, actor1);
create index entry_party2 on entry (kind, party2, day desc, quad, verdict, party1, actor2) where party2 is not null;
-- Sums count the entries that nobody rejected, up to the number that "summed" names; later ones are counted when asked.
create table summed (upto integer not null);
insert into summed values (0);
create table sum_kind (kind text primary key, n integer not null) without rowid;
-- The month is empty for the sum over all of them.
create table sum_actor (
  month text not null,
  kind text not null,
  actor integer not null,
  n integer not null,
  primary key (month, kind, actor)
) without rowid;
create table sum_month (
  month text not null,
  quad integer not null,
  n integer not null,
  primary key (month, quad)
) without rowid;
create table sum_pair (
  party1 text not null,
  party2 text not null,
  n integer not null,
  conflict integer not null,
  primary key (party1, party2)
) without rowid;
-- The target is empty for a measure without one.
create table sum_measure (
  code text not null,
  target text not null,
  support integer not null,
  oppose integer not null,
  other integer not null,
  primary key (code, target)
) without rowid;
