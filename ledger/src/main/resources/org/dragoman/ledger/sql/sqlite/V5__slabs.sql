-- Version 5: sums are counted from slabs, the columns of some thousand entries in one piece; nothing is counted beforehand.
drop table summed;
drop table sum_kind;
drop table sum_actor;
drop table sum_month;
drop table sum_pair;
drop table sum_measure;
create table slab (
  n integer not null,
  name text not null,
  bytes blob not null,
  primary key (n, name)
);
-- Entries up to this number, and no later ones, have had their kins looked at or put into "unmerged".
create table merged (upto integer not null);
insert into merged select coalesce(max(seq), 0) from entry;
-- Positions on a target: of a holder the newest first, and all of them without a look at the entries.
drop index entry_target;
create index entry_target on entry (target, party1, day desc, code, verdict) where target is not null;
-- What slabs lead to needs no index.
drop index entry_code;
drop index entry_plover;
drop index entry_place;
drop index entry_country;
