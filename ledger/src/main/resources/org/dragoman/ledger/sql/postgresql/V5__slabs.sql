-- Sums are counted from slabs, the columns of some thousand entries in one piece; nothing is counted beforehand.
drop table summed;
drop table sum_kind;
drop table sum_actor;
drop table sum_month;
drop table sum_pair;
drop table sum_measure;
create table slab (
  n bigint not null,
  name text collate "C" not null,
  bytes bytea not null,
  primary key (n, name)
);
alter table slab alter column bytes set storage external;
-- Entries up to this number, and no later ones, have had their kins looked at or put into "unmerged".
create table merged (upto bigint not null);
insert into merged select coalesce(max(seq), 0) from entry;
-- Positions on a target: of a holder the newest first.
drop index entry_target;
create index entry_target on entry (target, party1, day desc nulls last, code) where target is not null;
